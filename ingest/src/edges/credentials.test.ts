import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentialsFrom, readCredentials } from './credentials.ts'

const manifest = fleetManifest({ seed: 'credentials test', meters: 2 })
const [first, second] = manifest.concentrators
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aquacis-credentials-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileWith(content: string): Promise<string> {
  const path = join(folder, `${content.length}.json`)
  await writeFile(path, content)
  return path
}

test('a concentrator is known by its own secret and by no other', async () => {
  const credentials = await readCredentials(await fileWith(JSON.stringify(brokerCredentials(manifest))))
  expect(credentials.count).toBe(13)
  expect(await credentials.verify(first?.id ?? '', Buffer.from(first?.secret ?? ''))).toBe(true)
  expect(await credentials.verify(first?.id ?? '', Buffer.from(second?.secret ?? ''))).toBe(false)
  expect(await credentials.verify(first?.id ?? '', Buffer.alloc(0))).toBe(false)
})

test('who was recognised once is recognised again, and a wrong secret after the right one is still wrong', async () => {
  const credentials = credentialsFrom(brokerCredentials(manifest))
  const own = Buffer.from(first?.secret ?? '')
  expect(await credentials.verify(first?.id ?? '', own)).toBe(true)
  expect(await credentials.verify(first?.id ?? '', own)).toBe(true)
  expect(await credentials.verify(first?.id ?? '', Buffer.from(second?.secret ?? ''))).toBe(false)
  expect(await credentials.verify(second?.id ?? '', own)).toBe(false)
})

test('an unknown concentrator is refused even with a secret that is good for another', async () => {
  const credentials = credentialsFrom(brokerCredentials(manifest))
  expect(await credentials.verify('nobody', Buffer.from(first?.secret ?? ''))).toBe(false)
  expect(await credentialsFrom({}).verify('nobody', Buffer.from('x'))).toBe(false)
})

test.each([
  ['no json', /is not JSON/],
  ['{"a b":"scrypt$8192$8$1$c2FsdA==$aGFzaA=="}', /letters, digits/],
  ['{"concentrator-01":"clear secret"}', /entry concentrator-01 is not a hash of the form/],
])(
  'a credentials file with %s is refused with a sentence that shows no secret',
  async (content, sentence) => {
    const error = await readCredentials(await fileWith(content)).catch((fault: unknown) => fault)
    expect(String(error)).toMatch(sentence)
    expect(String(error)).not.toContain('clear secret')
  },
)
