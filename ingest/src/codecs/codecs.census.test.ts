import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deviceFolders, registryText } from './generate-registry.ts'
import { wmbusDevices } from './registry.ts'
import { createLayoutMemory } from './wmbus/compact.ts'
import { decodeWmbus } from './wmbus/decode-wmbus.ts'

/** A telegram with what it says, from the device or a decoder that is not ours. */
interface Vector {
  readonly name: string
  readonly kind: 'ordinary' | 'alarm' | 'truncated' | 'refused'
  readonly origin: string
  readonly telegram: string
  readonly key: string | null
  readonly expected?: {
    readonly meterId: string
    readonly litres?: number
    readonly at?: string
    readonly targets?: readonly { readonly at: string; readonly litres: number }[]
    readonly [field: string]: unknown
  }
  readonly unreadable?: string
}

interface Vectors {
  /** Why there is no vector of kind alarm, where there cannot be one. */
  readonly noAlarm?: string
  readonly vectors: readonly Vector[]
}

const family = new URL('./wmbus/', import.meta.url)
const folders = deviceFolders('wmbus', 'device.ts')

function vectorsOf(folder: string): Vectors {
  return JSON.parse(readFileSync(new URL(`${folder}/vectors.json`, family), 'utf8')) as Vectors
}

test('every device has a folder, and the registry is their list', () => {
  expect(folders.length).toBe(wmbusDevices.length)
  expect(readFileSync(new URL('./registry.ts', import.meta.url), 'utf8')).toBe(registryText())
})

test('no two devices claim the same identity', () => {
  const claims = wmbusDevices.flatMap(({ identities }) =>
    identities.map((identity) => JSON.stringify(identity)),
  )
  expect(new Set(claims).size).toBe(claims.length)
})

test.each(folders)('%s has an ordinary, an alarm and a truncated vector, each with its origin', (folder) => {
  const { noAlarm, vectors } = vectorsOf(folder)
  const kinds = new Set(vectors.map(({ kind }) => kind))
  expect(vectors.length).toBeGreaterThanOrEqual(3)
  expect(kinds).toContain('ordinary')
  expect(kinds).toContain('truncated')
  // A device whose conditions nobody has documented says so instead.
  expect(kinds.has('alarm') || (noAlarm ?? '').length > 20).toBe(true)
  for (const { origin } of vectors) expect(origin.length).toBeGreaterThan(20)
})

const all = folders.flatMap((folder) =>
  vectorsOf(folder).vectors.map((vector) => [folder, vector.name, vector] as const),
)

test.each(all)('%s: %s', (_folder, _name, vector) => {
  const decoded = decodeWmbus({
    frame: Buffer.from(vector.telegram, 'hex'),
    key: vector.key === null ? null : Buffer.from(vector.key, 'hex'),
    layouts: createLayoutMemory(),
  })
  if (vector.unreadable !== undefined) {
    expect(decoded).toMatchObject({ ok: false, unreadable: { code: vector.unreadable } })
    return
  }
  const { meterId, litres, at, targets, ...rest } = vector.expected ?? { meterId: '' }
  expect(decoded).toMatchObject({ ok: true, telegram: { identNumber: meterId, ...rest } })
  if (!decoded.ok) return
  expect(decoded.telegram.readings.map((reading) => reading.litres)).toEqual(
    litres === undefined ? [] : [litres],
  )
  if (at !== undefined) expect(decoded.telegram.readings[0]?.at?.toISOString().slice(0, 16)).toBe(at)
  if (targets !== undefined) expect(decoded.telegram.targets).toEqual(targets)
})
