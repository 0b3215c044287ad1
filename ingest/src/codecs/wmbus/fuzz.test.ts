import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createLayoutMemory } from './compact.ts'
import { decodeWmbus } from './decode-wmbus.ts'
import { addressOf } from './link.ts'
import { readRecords } from './records.ts'

// Real frames, mutated where it hurts: lengths, CI fields, DIFs, keys; and bytes without sense.
const folder = new URL('./', import.meta.url)
const seeds = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('vectors.json'))
  .flatMap((file) => {
    const { vectors } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      vectors: readonly { telegram: string; key: string | null }[]
    }
    return vectors.map(({ telegram, key }) => ({
      frame: Buffer.from(telegram, 'hex'),
      key: key === null ? null : Buffer.from(key, 'hex'),
    }))
  })

/** A small seeded generator (Marsaglia's xorshift), so that a failure can be repeated. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const telling = [
  0x00, 0x0d, 0x0f, 0x2f, 0x72, 0x73, 0x78, 0x79, 0x7c, 0x7f, 0x80, 0x8c, 0x8d, 0x90, 0xa2, 0xf0, 0xfc, 0xff,
]

function mutate(frame: Buffer, random: (below: number) => number): Buffer {
  const bytes = Buffer.from(frame)
  for (let change = random(4); change >= 0; change--) {
    const at = random(bytes.length)
    bytes[at] = random(2) ? random(256) : (telling[random(telling.length)] ?? 0)
  }
  if (random(4) === 0) return bytes.subarray(0, random(bytes.length + 1))
  // With a length byte that fits, the damage reaches the inner layers.
  if (bytes[0] !== 0x68) bytes[0] = bytes.length - 1
  return bytes
}

function noise(random: (below: number) => number): Buffer {
  const bytes = Buffer.alloc(random(300))
  for (let index = 0; index < bytes.length; index++) bytes[index] = random(256)
  if (bytes.length > 11 && random(2)) {
    bytes[0] = Math.min(bytes.length - 1, 255)
    bytes[10] = telling[random(telling.length)] ?? 0
  }
  return bytes
}

test('no bytes make the codec throw, loop or answer out of shape', () => {
  const random = generator(0x5eed)
  const layouts = createLayoutMemory()
  const someKey = Buffer.alloc(16, 7)
  for (let round = 0; round < 24_000; round++) {
    const seed = seeds[random(seeds.length)]
    if (seed === undefined) break
    const frame = round % 3 === 0 ? noise(random) : mutate(seed.frame, random)
    const key = [seed.key, null, someKey][random(3)] ?? null
    const decoded = decodeWmbus({ frame, key, layouts })
    addressOf(frame)
    const records = readRecords(frame).records.length
    if (records > frame.length) expect.fail(`${records} records of ${frame.toString('hex')}`)
    if (decoded.ok ? typeof decoded.telegram.manufacturer !== 'string' : decoded.unreadable.message === '') {
      expect.fail(frame.toString('hex'))
    }
  }
}, 20_000)
