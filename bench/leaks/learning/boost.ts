import type { TreesData } from '../../../subgraphs/metering/src/domain/detection/notice/boosted-trees.ts'
import type { Random } from './random.ts'
import type { Table } from './table.ts'

/** How trees are learned. */
export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Drawn towards 0 by so much weight. */
  readonly ridge: number
  /** No leaf with less curvature than this. */
  readonly leastCurvature: number
  readonly rowShare: number
  readonly featureShare: number
  /** By feature: +1 may only raise the score as it grows, -1 only lower it, 0 as it likes. */
  readonly directions: Int8Array
  readonly features: readonly number[]
  /** Told of each tree. */
  readonly onTree?: (done: number) => void
}

interface Node {
  readonly rows: Int32Array
  readonly value: number
  readonly low: number
  readonly high: number
}

interface Split {
  readonly feature: number
  readonly bin: number
  readonly gain: number
  readonly left: number
  readonly right: number
}

interface Sums {
  readonly gradients: Float64Array
  readonly curvatures: Float64Array
}

/** Room for the bins of one feature. */
const binStride = 128
/** The bin of a node that divides nothing: all rows lie left of it. */
const noBin = 255
const leastGain = 1e-6

/**
 * Gradient boosting of logistic loss over histograms, with monotone features, on the rows `from`. Deterministic for one
 * random seed. Trees are complete: where no split pays, both sides keep the value.
 */
export function boost(table: Table, from: Int32Array, options: BoostOptions, random: Random): TreesData {
  const bias = biasOf(table, from)
  const { depth } = options
  const scores = new Float64Array(table.labels.length).fill(bias)
  const sums = {
    gradients: new Float64Array(scores.length),
    curvatures: new Float64Array(scores.length),
  }
  const features: number[] = []
  const thresholds: number[] = []
  const leaves: number[] = []
  for (let tree = 0; tree < options.trees; tree++) {
    derive(table, from, scores, sums)
    const rows = from.filter(() => random() < options.rowShare)
    const tried = options.features.filter(() => random() < options.featureShare)
    const grown = grow(table, rows, tried, sums, options)
    const values = grown.values.map((value) => value * options.rate)
    for (const row of from) {
      const leaf = leafOf(table, row, grown.features, grown.bins, depth)
      scores[row] = (scores[row] ?? 0) + (values[leaf] ?? 0)
    }
    features.push(...grown.features)
    thresholds.push(...grown.features.map((feature, i) => table.edgeOf(feature, grown.bins[i] ?? noBin)))
    leaves.push(...values)
    options.onTree?.(tree + 1)
  }
  return { depth, bias, features, thresholds, leaves }
}

/** Log odds of the positive rows. */
function biasOf({ labels, weights }: Table, from: Int32Array): number {
  let positive = 0
  let all = 0
  for (const row of from) {
    positive += (labels[row] ?? 0) * (weights[row] ?? 0)
    all += weights[row] ?? 0
  }
  return Math.log(positive / (all - positive))
}

/** First and second derivative of the logistic loss at the scores reached. */
function derive({ labels, weights }: Table, from: Int32Array, scores: Float64Array, sums: Sums): void {
  for (const row of from) {
    const odds = 1 / (1 + Math.exp(-(scores[row] ?? 0)))
    const weight = weights[row] ?? 0
    sums.gradients[row] = weight * ((labels[row] ?? 0) - odds)
    sums.curvatures[row] = weight * odds * (1 - odds)
  }
}

function grow(table: Table, rows: Int32Array, tried: readonly number[], sums: Sums, options: BoostOptions) {
  let nodes: Node[] = [{ rows, value: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }]
  const features: number[] = []
  const bins: number[] = []
  for (let level = 0; level < options.depth; level++) {
    nodes = nodes.flatMap((node) => {
      const split = bestSplit(table, node, tried, sums, options)
      features.push(split?.feature ?? 0)
      bins.push(split?.bin ?? noBin)
      return split === null
        ? [node, { ...node, rows: new Int32Array(0) }]
        : divide(table, node, split, options)
    })
  }
  return { features, bins, values: nodes.map(({ value }) => value) }
}

function leafOf(
  table: Table,
  row: number,
  features: readonly number[],
  bins: readonly number[],
  depth: number,
): number {
  const first = row * table.features
  let node = 0
  for (let level = 0; level < depth; level++) {
    const bin = table.cells[first + (features[node] ?? 0)] ?? 0
    node = 2 * node + (bin > (bins[node] ?? noBin) ? 2 : 1)
  }
  return node - (1 << depth) + 1
}

/** Sums of gradient and curvature by feature tried and bin, one after the other. */
function histogramOf(table: Table, node: Node, tried: readonly number[], sums: Sums): Float64Array {
  const histogram = new Float64Array(tried.length * binStride * 2)
  for (const row of node.rows) {
    const first = row * table.features
    const gradient = sums.gradients[row] ?? 0
    const curvature = sums.curvatures[row] ?? 0
    for (let i = 0; i < tried.length; i++) {
      const place = (i * binStride + (table.cells[first + (tried[i] ?? 0)] ?? 0)) * 2
      histogram[place] = (histogram[place] ?? 0) + gradient
      histogram[place + 1] = (histogram[place + 1] ?? 0) + curvature
    }
  }
  return histogram
}

function bestSplit(
  table: Table,
  node: Node,
  tried: readonly number[],
  sums: Sums,
  options: BoostOptions,
): Split | null {
  const { low, high } = node
  const { ridge, leastCurvature, directions } = options
  let gradient = 0
  let curvature = 0
  for (const row of node.rows) {
    gradient += sums.gradients[row] ?? 0
    curvature += sums.curvatures[row] ?? 0
  }
  if (curvature < 2 * leastCurvature) return null
  const bounded = (g: number, h: number) => Math.min(high, Math.max(low, g / (h + ridge)))
  const gainOf = (g: number, h: number, value: number) => value * (g - ((h + ridge) * value) / 2)
  const whole = gainOf(gradient, curvature, bounded(gradient, curvature))
  const histogram = histogramOf(table, node, tried, sums)
  let best: Split | null = null
  for (let i = 0; i < tried.length; i++) {
    const feature = tried[i] ?? 0
    const direction = directions[feature] ?? 0
    let leftGradient = 0
    let leftCurvature = 0
    for (let bin = 0; bin < binStride; bin++) {
      const place = (i * binStride + bin) * 2
      const binCurvature = histogram[place + 1] ?? 0
      if (binCurvature === 0) continue
      leftGradient += histogram[place] ?? 0
      leftCurvature += binCurvature
      if (leftCurvature < leastCurvature) continue
      if (curvature - leftCurvature < leastCurvature) break
      const left = bounded(leftGradient, leftCurvature)
      const right = bounded(gradient - leftGradient, curvature - leftCurvature)
      if (direction * (right - left) < 0) continue
      const gain =
        gainOf(leftGradient, leftCurvature, left) +
        gainOf(gradient - leftGradient, curvature - leftCurvature, right) -
        whole
      if (gain > (best?.gain ?? leastGain)) best = { feature, bin, gain, left, right }
    }
  }
  return best
}

function divide(table: Table, { rows, low, high }: Node, split: Split, { directions }: BoostOptions): Node[] {
  const direction = directions[split.feature] ?? 0
  const middle = (split.left + split.right) / 2
  const goesLeft = (row: number) => (table.cells[row * table.features + split.feature] ?? 0) <= split.bin
  return [
    {
      rows: rows.filter(goesLeft),
      value: split.left,
      low: direction < 0 ? Math.max(low, middle) : low,
      high: direction > 0 ? Math.min(high, middle) : high,
    },
    {
      rows: rows.filter((row) => !goesLeft(row)),
      value: split.right,
      low: direction > 0 ? Math.max(low, middle) : low,
      high: direction < 0 ? Math.min(high, middle) : high,
    },
  ]
}
