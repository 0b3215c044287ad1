import type { Target } from './learning/learn-rows.ts'

/** What was chosen once, by the mean of several divisions into folds, and holds for training and validation alike. */
export const settings = {
  /** Copies of every leak-free series that each overlay is laid on. */
  copies: { leak: 2, highFlow: 3 },
  overlaySeed: 11,
  shippedSeed: 1,
  /** Divisions of the households, and folds of each. */
  divisions: [1, 2, 3],
  folds: 6,
} as const

/** Log odds from which on an hour asks for an alert. */
export const thresholdOf: Readonly<Record<Target, number>> = { leak: 1.75, highFlow: -1.1 }
