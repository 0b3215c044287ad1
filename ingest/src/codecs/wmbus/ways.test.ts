import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { framings, sealings, type Way, wrappings } from '../../../test/telegrams/ways.ts'
import type { WmbusTelegram } from '../codec.ts'
import { createLayoutMemory } from './compact.ts'
import { decodeWmbus } from './decode-wmbus.ts'

// Every telegram that has a vector, in every way that a receiver may hand it over and a meter may seal it: whatever
// the way, it says the same.
interface Vector {
  readonly name: string
  readonly telegram: string
  readonly key: string | null
  readonly expected?: { readonly litres?: number }
}

const folder = new URL('./', import.meta.url)
const vectors = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('vectors.json'))
  .sort()
  .flatMap((file) => {
    const parsed = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { vectors: readonly Vector[] }
    return parsed.vectors.map((vector) => ({ ...vector, name: `${file.split('/')[0]}: ${vector.name}` }))
  })
  .filter(({ expected, telegram }) => expected !== undefined && !telegram.startsWith('68'))

function said({ frame, key }: Omit<Way, 'name'>): WmbusTelegram | string {
  const decoded = decodeWmbus({ frame, key, layouts: createLayoutMemory() })
  return decoded.ok ? decoded.telegram : `${decoded.unreadable.code}: ${decoded.unreadable.message}`
}

const anotherKey = Buffer.alloc(16, 9)

describe.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
  const frame = Buffer.from(vector.telegram, 'hex')
  const key = vector.key === null ? null : Buffer.from(vector.key, 'hex')
  const plain = said({ frame, key })

  test('says the same with CRCs of either format, the tail of a receiver and sync words', () => {
    if (typeof plain === 'string') expect.fail(plain)
    if (vector.expected?.litres !== undefined) expect(plain.readings[0]?.litres).toBe(vector.expected.litres)
    const ways = framings(frame, key)
    expect(ways.length).toBeGreaterThan(9)
    for (const way of ways) expect(said(way), way.name).toEqual(plain)
  })

  const sealed = key === null ? sealings(frame) : []
  test.runIf(sealed.length > 0)('says the same sealed in any way, and nothing to a wrong key or none', () => {
    for (const way of sealed) {
      expect(said(way), way.name).toEqual(plain)
      // A frame that lost its CRCs proves itself by its key only.
      const refusals = way.name.includes('without') ? /^FRAME_TOO_SHORT/ : /^KEY_/
      expect(said({ frame: way.frame, key: anotherKey }), way.name).toMatch(refusals)
      expect(said({ frame: way.frame, key: null }), way.name).toMatch(refusals)
    }
  })

  const wrapped = key === null ? wrappings(frame) : []
  test.runIf(wrapped.length > 0)('says the same behind an extended link layer in clear', () => {
    for (const way of wrapped) expect(said(way), way.name).toEqual(plain)
  })
})
