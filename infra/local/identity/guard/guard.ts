import { type Counts, countsInMemory } from './counts.ts'
import { createTries } from './tries.ts'
import { createTurnstile } from './turnstile.ts'

/** From where somebody tries an answer. */
export interface From {
  readonly network: string
  /** The browser, where this account has been signed in to from it before. */
  readonly knownDevice: string | null
}

/**
 * Keeps guessing slow without keeping anybody out of their own account. `account` is what is guessed at: a person's
 * password, a person's code; known or made up, it is treated the same.
 */
export interface Guard {
  /**
   * Resolves when the answer may be looked at, which may take seconds, with 0; or with the milliseconds to wait before
   * trying again. The try counts as wrong from now on.
   */
  admit(account: string, from: From): Promise<number>
  /** The admitted try was right. */
  succeeded(account: string, from: From): void
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const slow = { free: 5, firstWaitMs: minuteMs, longestWaitMs: 60 * minuteMs, forgottenAfterMs: dayMs }
/** Who goes through many people with one password. */
const spraying = {
  free: 100,
  firstWaitMs: minuteMs,
  longestWaitMs: 10 * minuteMs,
  forgottenAfterMs: 10 * minuteMs,
}
/** Only counted: they space tries out, they stop nobody. */
const everywhere = {
  free: Number.POSITIVE_INFINITY,
  firstWaitMs: 0,
  longestWaitMs: 0,
  forgottenAfterMs: dayMs,
}
const tryAgainMs = 20_000

/** `countsOf` gives the counts under a limit of that name. */
export function createGuard(countsOf: (limit: string) => Counts = countsInMemory): Guard {
  const ofDevice = createTries(slow, countsOf('device'))
  const ofPair = createTries(slow, countsOf('network and account'))
  const ofNetwork = createTries(spraying, countsOf('network'))
  const ofAccount = createTries(everywhere, countsOf('account'))
  const turnstile = createTurnstile()

  return {
    async admit(account, { network, knownDevice }) {
      const now = Date.now()
      if (knownDevice !== null) {
        const key = `${knownDevice} ${account}`
        const wait = ofDevice.waitMs(key, now)
        if (wait === 0) ofDevice.failed(key, now)
        return wait
      }
      const pair = `${network} ${account}`
      const wait = Math.max(ofPair.waitMs(pair, now), ofNetwork.waitMs(network, now))
      if (wait > 0) return wait
      const own = ofPair.failures(pair, now)
      const others = ofAccount.failures(account, now)
      ofPair.failed(pair, now)
      ofNetwork.failed(network, now)
      if (!(await turnstile.enter(account, { network, failures: own }, others))) {
        // Nobody looked at the answer: it was neither wrong nor right.
        ofPair.takeBack(pair)
        ofNetwork.takeBack(network)
        return tryAgainMs
      }
      ofAccount.failed(account, Date.now())
      return 0
    },
    succeeded(account, { network, knownDevice }) {
      if (knownDevice !== null) return ofDevice.forgive(`${knownDevice} ${account}`)
      ofPair.forgive(`${network} ${account}`)
      ofNetwork.takeBack(network)
      ofAccount.takeBack(account)
    },
  }
}
