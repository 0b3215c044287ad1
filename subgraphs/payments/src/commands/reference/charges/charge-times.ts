/** A provider that has not answered by then is asked again, by the key, whether it has done it. */
export const answerMs = 10_000

/** So long nobody else takes a charge up that is being asked for: one question for it, and one by its key. */
export const leaseMs = 3 * answerMs

/** A charge that nobody knows the fate of is asked for by its key until then; afterwards it was never made. */
export const doubtMs = 5 * 60_000

/** What was asked for since then may still be under way. */
export function inDoubtSince(now: Date): Date {
  return new Date(now.getTime() - doubtMs)
}

/** How long to wait after so many tries: a second, doubled up to five minutes, a little spread. `chance` is 0 to 1. */
export function pauseAfter(tries: number, chance: number): number {
  return Math.min(300_000, 1_000 * 2 ** Math.min(tries, 10)) * (0.75 + chance / 2)
}
