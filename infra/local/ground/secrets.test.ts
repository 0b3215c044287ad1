import { mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSecrets } from './secrets.ts'

const secretsFile = async () => join(await mkdtemp(join(tmpdir(), 'aquacis-secrets-')), 'secrets.json')

test('secrets are made once, and no one else may read them', async () => {
  const file = await secretsFile()
  const made = await loadSecrets(file)
  expect(await loadSecrets(file)).toEqual(made)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(Buffer.from(made.sealingKey, 'base64')).toHaveLength(32)
  expect(new Set(Object.values(made.databasePasswords)).size).toBe(5)
})

test('damaged secrets stop the start instead of being replaced', async () => {
  const file = await secretsFile()
  await writeFile(file, '{"sessionKey":"')
  await expect(loadSecrets(file)).rejects.toThrow(/damaged.*--reset/)
})
