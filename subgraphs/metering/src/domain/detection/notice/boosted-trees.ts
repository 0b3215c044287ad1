/** Trees of one depth, complete, whose leaves add up to a score (log odds). Written by `bench/leaks/train.ts`. */
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
  readonly depth: number
  readonly bias: number
  readonly features: Uint8Array
  readonly thresholds: Float32Array
  readonly leaves: Float32Array
}

/** Lays out trees. */
export function plantTrees({ depth, bias, features, thresholds, leaves }: TreesData): BoostedTrees {
  return {
    depth,
    bias,
    features: Uint8Array.from(features),
    thresholds: Float32Array.from(thresholds),
    leaves: Float32Array.from(leaves),
  }
}

/** The score of one description: log odds, larger where the trees are surer. */
export function scoreOf(trees: BoostedTrees, description: Float32Array): number {
  const { depth, features, thresholds, leaves } = trees
  const nodes = (1 << depth) - 1
  let score = trees.bias
  let firstLeaf = 0
  for (let root = 0; root < features.length; root += nodes) {
    let node = 0
    for (let level = 0; level < depth; level++) {
      const place = root + node
      const right = (description[features[place] ?? 0] ?? 0) > (thresholds[place] ?? 0)
      node = 2 * node + (right ? 2 : 1)
    }
    score += leaves[firstLeaf + node - nodes] ?? 0
    firstLeaf += nodes + 1
  }
  return score
}
