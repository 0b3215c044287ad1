import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { expect, test } from 'vitest'
import { databaseNames, loadSecrets } from './secrets.ts'

const newFolder = temporaryFolders('aquacis-secrets-')
const secretsFile = async () => join(newFolder(), 'secrets.json')

test('secrets are made once, and no one else may read them', async () => {
  const file = await secretsFile()
  const made = await loadSecrets(file)
  expect(await loadSecrets(file)).toEqual(made)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(Buffer.from(made.sealingKey, 'base64')).toHaveLength(32)
  expect(new Set(Object.values(made.databasePasswords)).size).toBe(databaseNames.length)
})

test('damaged secrets stop the start instead of being replaced', async () => {
  const file = await secretsFile()
  await writeFile(file, '{"sessionKey":"')
  await expect(loadSecrets(file)).rejects.toThrow(/damaged.*--reset/)
})

test('a domain that is new gets a password, and the others keep theirs', async () => {
  const file = await secretsFile()
  const { databasePasswords, ...made } = await loadSecrets(file)
  const { metering, ...others } = databasePasswords
  await writeFile(file, JSON.stringify({ ...made, databasePasswords: others }))
  const completed = await loadSecrets(file)
  expect(completed.databasePasswords).toMatchObject(others)
  expect(completed.databasePasswords['metering']).toMatch(/^[\w-]{32}$/)
  expect(completed.databasePasswords['metering']).not.toBe(metering)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(completed)
})

test('a folder from before messages to browsers gets keys for them once', async () => {
  const file = await secretsFile()
  const { pushKeys: _made, ...older } = await loadSecrets(file)
  await writeFile(file, JSON.stringify(older))
  const completed = await loadSecrets(file)
  expect(completed).toMatchObject(older)
  expect(Buffer.from(completed.pushKeys.publicKey, 'base64url')).toHaveLength(65)
  expect(Buffer.from(completed.pushKeys.privateKey, 'base64url')).toHaveLength(32)
  expect(await loadSecrets(file)).toEqual(completed)
})
