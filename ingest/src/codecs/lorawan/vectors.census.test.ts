import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deviceFolders } from '../generate-registry.ts'
import { lorawanCodecs } from '../registry.ts'
import { decodeLorawan } from './decode-lorawan.ts'
import { plain } from './find-codec.ts'

/** A payload with what it says, from the device, its document or a decoder that is not ours. */
interface Vector {
  readonly name: string
  readonly kind: 'ordinary' | 'alarm' | 'truncated' | 'refused'
  readonly origin: string
  readonly model: string
  readonly fPort: number
  readonly bytes: string
  readonly receivedAt: string
  readonly litresPerPulse: number | null
  readonly expected?: Readonly<Record<string, unknown>>
  readonly unreadable?: string
}

interface Vectors {
  /** Why there is no vector of kind alarm, where there cannot be one. */
  readonly noAlarm?: string
  readonly vectors: readonly Vector[]
}

const folders = deviceFolders('lorawan', 'codec.ts')

function vectorsOf(folder: string): Vectors {
  return JSON.parse(readFileSync(new URL(`${folder}/vectors.json`, import.meta.url), 'utf8')) as Vectors
}

test('every folder is a codec of the registry', () => {
  expect(folders.length).toBe(lorawanCodecs.length)
  expect(folders.length).toBeGreaterThan(10)
})

test('no two codecs claim the same model of a vendor', () => {
  const claims = lorawanCodecs.flatMap(({ device: { vendors, models } }) =>
    vendors.flatMap((vendor) =>
      (models.length === 0 ? [''] : models).map((model) => `${plain(vendor)} ${plain(model)}`),
    ),
  )
  expect(new Set(claims).size).toBe(claims.length)
})

test.each(folders)('%s has an ordinary, an alarm and a truncated vector, each with its origin', (folder) => {
  const { noAlarm, vectors } = vectorsOf(folder)
  const kinds = new Set(vectors.map(({ kind }) => kind))
  expect(vectors.length).toBeGreaterThanOrEqual(3)
  expect(kinds).toContain('ordinary')
  expect(kinds).toContain('truncated')
  // A device that reports no condition says so instead.
  expect(kinds.has('alarm') || (noAlarm ?? '').length > 20).toBe(true)
  for (const { origin } of vectors) expect(origin.length).toBeGreaterThan(20)
})

const all = folders.flatMap((folder, index) =>
  vectorsOf(folder).vectors.map(
    (vector) => [folder, vector.name, vector, lorawanCodecs[index]?.device] as const,
  ),
)

test.each(all)('%s: %s', (_folder, _name, vector, device) => {
  const decoded = decodeLorawan({
    vendor: device?.vendors[0] ?? '',
    model: vector.model,
    fPort: vector.fPort,
    bytes: Buffer.from(vector.bytes, 'hex'),
    receivedAt: new Date(vector.receivedAt),
    litresPerPulse: vector.litresPerPulse,
  })
  if (vector.unreadable !== undefined) {
    expect(decoded).toMatchObject({ ok: false, unreadable: { code: vector.unreadable } })
    return
  }
  // Through JSON, as the vectors are: instants become text.
  const told = JSON.parse(JSON.stringify(decoded)) as unknown
  expect(told).toMatchObject({ ok: true, telegram: vector.expected })
})
