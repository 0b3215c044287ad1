/** Somebody who waits to be let try, from a browser that the account does not know. */
export interface Waiting {
  readonly network: string
  /** Wrong answers from this network for this account so far. */
  readonly failures: number
}

const freeFailures = 10
const firstSpacingMs = 500
const longestSpacingMs = 20_000

/**
 * How far apart tries from unknown browsers are let through to one account, whoever makes them: nothing at first, then
 * half a second, twice that with every five wrong answers, twenty seconds at most. So all of the internet together has
 * some 4,300 guesses a day at one account, and nobody is ever locked out of it.
 */
export function spacingMs(failures: number): number {
  if (failures < freeFailures) return 0
  const doublings = Math.min(30, Math.floor((failures - freeFailures) / 5))
  return Math.min(longestSpacingMs, firstSpacingMs * 2 ** doublings)
}

/**
 * Whose turn it is: of those whose network has guessed wrong least, one network by lot, and of that the one who waits
 * longest. Who floods an account has wrong answers behind them; its owner, on a new phone, has none. `draw` gives a
 * number from 0 up to 1.
 */
export function whoseTurn<Person extends Waiting>(
  waiting: readonly Person[],
  draw: () => number,
): Person | undefined {
  const least = Math.min(...waiting.map(({ failures }) => failures))
  const first = waiting.filter(({ failures }) => failures === least)
  const networks = [...new Set(first.map(({ network }) => network))]
  const drawn = networks[Math.floor(draw() * networks.length)]
  return first.find(({ network }) => network === drawn)
}
