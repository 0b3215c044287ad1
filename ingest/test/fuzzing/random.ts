/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number

/** A small seeded generator (Marsaglia's xorshift), so that a failure can be repeated. */
export function generator(seed: number): Random {
  let state = seed === 0 ? 0x5eed : seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** One of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[random(list.length)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}
