import { type BoostedTrees, scoreOf } from './boosted-trees.ts'

/** Trees with the score, in log odds, from which on they ask for an alert. */
export interface Judge {
  readonly trees: BoostedTrees
  readonly threshold: number
}

/** Who decides on leaks, and who on water that runs too fast. */
export interface Judges {
  readonly leak: Judge
  readonly highFlow: Judge
}

/** What a judge says of an hour beyond the threshold: log odds, above 0 asks for the alert. */
export function excessOf({ trees, threshold }: Judge, description: Float32Array): number {
  return scoreOf(trees, description) - threshold
}
