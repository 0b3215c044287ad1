/** How much of something may be done: so much at once, and so much more each second. */
export interface Allowance {
  /** False when it is used up for now. */
  take(): boolean
  /** Nothing of it is used. */
  isWhole(): boolean
}

export interface AllowanceSize {
  readonly atOnce: number
  readonly perSecond: number
}

/** `now` in milliseconds is the monotonic clock except in tests of time. */
export function createAllowance(
  { atOnce, perSecond }: AllowanceSize,
  now: () => number = () => performance.now(),
): Allowance {
  let left = atOnce
  let lookedAtMs = now()
  function refill(): void {
    const at = now()
    left = Math.min(atOnce, left + ((at - lookedAtMs) / 1_000) * perSecond)
    lookedAtMs = at
  }
  return {
    take() {
      refill()
      if (left < 1) return false
      left -= 1
      return true
    },
    isWhole() {
      refill()
      return left === atOnce
    },
  }
}
