export interface AttemptLimits {
  /** Wrong passwords allowed for one e-mail address within the window. */
  readonly perEmail: number
  /** Wrong passwords allowed from one network address within the window. */
  readonly perAddress: number
  readonly windowMs: number
}

export interface Attempts {
  /** Milliseconds until somebody may try again; 0 when they may now. */
  waitMs(email: string, address: string, now: number): number
  failed(email: string, address: string, now: number): void
  succeeded(email: string): void
}

const defaults: AttemptLimits = { perEmail: 5, perAddress: 50, windowMs: 10 * 60_000 }
const bound = 10_000

/** Counts wrong passwords, so that guessing one is slow from everywhere. Kept in memory: a restart forgives. */
export function createAttempts(limits: AttemptLimits = defaults): Attempts {
  const failures = new Map<string, number[]>()

  function recent(key: string, now: number): number[] {
    return (failures.get(key) ?? []).filter((at) => now - at < limits.windowMs)
  }

  function wait(key: string, allowed: number, now: number): number {
    const times = recent(key, now)
    const decisive = times.at(-allowed)
    return decisive === undefined ? 0 : decisive + limits.windowMs - now
  }

  function note(key: string, now: number): void {
    const times = [...recent(key, now), now]
    // Set anew, so that the order of the map is the order of the last failure and the oldest goes first.
    failures.delete(key)
    failures.set(key, times)
    const oldest = failures.keys().next()
    if (failures.size > bound && !oldest.done) failures.delete(oldest.value)
  }

  return {
    waitMs: (email, address, now) =>
      Math.max(
        wait(`email ${email}`, limits.perEmail, now),
        wait(`address ${address}`, limits.perAddress, now),
      ),
    failed(email, address, now) {
      note(`email ${email}`, now)
      note(`address ${address}`, now)
    },
    succeeded: (email) => void failures.delete(`email ${email}`),
  }
}
