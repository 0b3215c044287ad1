import { createHash } from 'node:crypto'

/** 32 bytes that follow from the seed and the path alone: ids, keys and secrets of the fleet. */
export function seededBytes(seed: string, ...path: readonly (string | number)[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([seed, ...path]))
    .digest()
}

/** A UUID (version 8: of the maker's own making, RFC 9562 §5.8) that follows from the seed and the path. */
export function seededUuid(seed: string, ...path: readonly (string | number)[]): string {
  const bytes = seededBytes(seed, ...path).subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A chance source that repeats: each call gives the next number in [0, 1). */
export type Chance = () => number

/** Mulberry32: small, fast and even enough for toilets and showers; nothing secret comes from it. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of the list by chance. */
export function pick<T>(chance: Chance, list: readonly [T, ...T[]]): T {
  return list[Math.floor(chance() * list.length)] ?? list[0]
}

/** A whole number from `least` to `most`, both included. */
export function between(chance: Chance, least: number, most: number): number {
  return least + Math.floor(chance() * (most - least + 1))
}
