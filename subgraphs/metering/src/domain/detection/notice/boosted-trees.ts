/** Complete trees of three levels, whose leaves add up to a score (log odds). Written by `bench/leaks/train.ts`. */
export interface TreesData {
  readonly depth: number
  readonly bias: number
  /** Of each tree, level by level, the feature that each node asks for and what it must exceed to go right. */
  readonly features: readonly number[]
  readonly thresholds: readonly number[]
  /** Of each tree, from left to right. */
  readonly leaves: readonly number[]
}

/** Trees laid out for quick reading. */
export interface BoostedTrees {
  readonly bias: number
  readonly features: Uint8Array
  readonly thresholds: Float32Array
  readonly leaves: Float32Array
}

/** {@link scoreOf} is written out for so many levels. */
const levels = 3
const nodes = 2 ** levels - 1

/** Lays out trees. Throws where they have not three levels. */
export function plantTrees({ depth, bias, features, thresholds, leaves }: TreesData): BoostedTrees {
  if (depth !== levels) throw new Error(`trees of ${depth} levels: learn them with ${levels}`)
  return {
    bias,
    features: Uint8Array.from(features),
    thresholds: Float32Array.from(thresholds),
    leaves: Float32Array.from(leaves),
  }
}

/**
 * The score of one description: log odds, larger where the trees are surer. Left or right is reckoned, not branched on:
 * no processor can guess it, and each wrong guess would cost more than the node.
 */
export function scoreOf(
  { bias, features, thresholds, leaves }: BoostedTrees,
  description: Float32Array,
): number {
  const exceeds = (node: number) => Number((description[features[node] ?? 0] ?? 0) > (thresholds[node] ?? 0))
  let score = bias
  let firstLeaf = 0
  for (let root = 0; root < features.length; root += nodes) {
    const first = exceeds(root)
    const second = exceeds(root + 1 + first)
    const third = exceeds(root + 3 + 2 * first + second)
    score += leaves[firstLeaf + 4 * first + 2 * second + third] ?? 0
    firstLeaf += nodes + 1
  }
  return score
}
