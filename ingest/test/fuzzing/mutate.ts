import { pick, type Random } from './random.ts'

/** Bytes that mean something in one layer or another: lengths, CI fields, DIFs, VIFs, extensions, limits. */
const telling = [
  0x00, 0x01, 0x04, 0x0d, 0x0f, 0x13, 0x1f, 0x20, 0x2f, 0x6d, 0x72, 0x73, 0x78, 0x79, 0x7a, 0x7c, 0x7f, 0x80,
  0x8c, 0x8d, 0x90, 0x93, 0xa2, 0xbf, 0xc0, 0xf0, 0xf6, 0xfb, 0xfc, 0xfd, 0xff,
]

type Mutation = (bytes: Buffer, random: Random) => Buffer

const mutations: readonly Mutation[] = [
  (bytes, random) => changed(bytes, random, () => random(256)),
  (bytes, random) => changed(bytes, random, () => pick(random, telling)),
  (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << random(8))),
  (bytes, random) => changed(bytes, random, (byte) => byte + (random(2) === 0 ? 1 : 255)),
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => {
    const at = random(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), noise(random, 1 + random(4)), bytes.subarray(at)])
  },
  (bytes, random) => {
    const at = random(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(4))])
  },
  (bytes, random) => {
    const at = random(bytes.length + 1)
    const piece = bytes.subarray(at, at + 1 + random(16))
    return Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)])
  },
]

/** A copy with one to four wounds. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  let mutated: Buffer = Buffer.from(bytes)
  for (let wound = random(4); wound >= 0; wound--) mutated = pick(random, mutations)(mutated, random)
  return mutated
}

function changed(bytes: Buffer, random: Random, change: (byte: number) => number): Buffer {
  if (bytes.length === 0) return bytes
  const at = random(bytes.length)
  bytes[at] = change(bytes[at] ?? 0)
  return bytes
}

/** Bytes without sense. */
export function noise(random: Random, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let index = 0; index < length; index++) bytes[index] = random(256)
  return bytes
}

const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  '12.5',
  'm3',
  'LEAK',
  '2026-02-31T00:00:00Z',
  '9999-12-31T23:59:60Z',
  '__proto__',
  '\u0000\uD800',
  'x'.repeat(4096),
  [],
  {},
  [[[[]]]],
  { length: -1 },
]

/** A copy of a JSON value with one of its parts made odd, taken away or moved one deeper. */
export function mutateJson(value: unknown, random: Random): unknown {
  if (random(4) === 0) return pick(random, oddValues)
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value]
    if (copy.length === 0) return [pick(random, oddValues)]
    const at = random(copy.length)
    copy[at] = mutateJson(copy[at], random)
    return copy
  }
  if (typeof value !== 'object' || value === null) return random(2) === 0 ? [value] : pick(random, oddValues)
  const copy: Record<string, unknown> = { ...value }
  const keys = Object.keys(copy)
  if (keys.length === 0) return pick(random, oddValues)
  const key = pick(random, keys)
  if (random(6) === 0) delete copy[key]
  else copy[key] = mutateJson(copy[key], random)
  return copy
}
