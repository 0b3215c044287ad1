/**
 * When something arrived, as far as we know: both ends are the same moment while our clock runs evenly. After it was
 * stepped they tell both opinions, and an instant is refused only when it is wrong by either.
 */
export interface Clock {
  readonly earliest: Date
  readonly latest: Date
}

/** Tells it for an arrival by our wall clock. */
export type ClockAt = (arrivedAt: Date) => Clock

/** The wall clock alone: for what arrived long ago. */
export const wallClock: ClockAt = (arrivedAt) => ({ earliest: arrivedAt, latest: arrivedAt })
