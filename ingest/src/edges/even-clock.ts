import type { Clock } from '../stages/judging/clock.ts'

/** Our clock, and how it would stand if nobody had stepped it. */
export interface EvenClock {
  /** What the time was when something arrived: `arrivedAt` by the wall clock, and by the other opinion while there is one. */
  clock(arrivedAt: Date): Clock
  /** Milliseconds that run evenly, whatever is done to the clock. */
  elapsedMs(): number
}

export interface EvenClockOptions {
  readonly wallMs?: () => number
  readonly elapsedMs?: () => number
  /** Told of each step of the wall clock, by how many milliseconds, at the first look after it. */
  readonly onStep?: (ms: number) => void
}

/** More in between two looks than any slewing of a time server makes. */
const stepMs = 1_000
/** A step that was wrong is mended within the hour; one that stands was right. */
const doubtMs = 3_600_000

/** Looks at the wall clock beside the machine's even one; after a step both are believed for an hour. */
export function createEvenClock(options: EvenClockOptions = {}): EvenClock {
  const { wallMs = Date.now, elapsedMs = () => performance.now(), onStep = () => undefined } = options
  let offset = wallMs() - elapsedMs()
  let steppedAt: number | undefined
  let toldMs = 0
  return {
    elapsedMs,
    clock(arrivedAt) {
      const elapsed = elapsedMs()
      const wall = wallMs()
      const aheadMs = wall - elapsed - offset
      const isStepped = Math.abs(aheadMs) >= stepMs
      if (Math.abs(aheadMs - toldMs) >= stepMs) {
        onStep(aheadMs - toldMs)
        toldMs = aheadMs
      }
      if (!isStepped) steppedAt = undefined
      else steppedAt ??= elapsed
      if (steppedAt === undefined || elapsed - steppedAt > doubtMs) {
        offset = wall - elapsed
        steppedAt = undefined
        toldMs = 0
      }
      if (steppedAt === undefined) return { earliest: arrivedAt, latest: arrivedAt }
      const other = new Date(arrivedAt.getTime() + elapsed + offset - wall)
      return other < arrivedAt
        ? { earliest: other, latest: arrivedAt }
        : { earliest: arrivedAt, latest: other }
    },
  }
}
