import type { Counts } from '../guard/counts.ts'
import { createTries } from '../guard/tries.ts'

/** Keeps our pages from being used to fill somebody's letter box. */
export interface LetterLimits {
  /** Milliseconds to wait before one more letter is asked for; with 0 it is counted. */
  ask(address: string, network: string): number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const perAddress = { free: 3, firstWaitMs: minuteMs, longestWaitMs: hourMs, forgottenAfterMs: 2 * hourMs }
const perNetwork = { free: 30, firstWaitMs: minuteMs, longestWaitMs: hourMs, forgottenAfterMs: 2 * hourMs }

/** `countsOf` gives the counts under a limit of that name. */
export function createLetterLimits(countsOf: (limit: string) => Counts): LetterLimits {
  const ofAddress = createTries(perAddress, countsOf('letters to an address'))
  const ofNetwork = createTries(perNetwork, countsOf('letters for a network'))
  return {
    ask(address, network) {
      const now = Date.now()
      const wait = Math.max(ofAddress.waitMs(address, now), ofNetwork.waitMs(network, now))
      if (wait > 0) return wait
      ofAddress.failed(address, now)
      ofNetwork.failed(network, now)
      return 0
    },
  }
}
