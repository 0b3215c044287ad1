/** Described hours to learn from, row by row, each value a bin. */
export interface Table {
  readonly features: number
  readonly cells: Uint8Array
  readonly labels: Uint8Array
  readonly weights: Float32Array
  /** Household of each row. */
  readonly groups: Uint16Array
  /** The value that ends a bin of a feature: what is larger lies right of it. */
  edgeOf(feature: number, bin: number): number
}

/** A described hour. */
export interface Row {
  readonly values: Float32Array
  readonly label: number
  readonly weight: number
  readonly group: number
}

/** Bins per feature: what a byte holds with room to spare. */
const bins = 96
/** What a threshold is where no split paid: nothing exceeds it. */
const beyondAll = 3e38

/** Cuts every feature at its quantiles. */
export function tableOf(rows: readonly Row[], featureCount: number): Table {
  const edges = Array.from({ length: featureCount }, (_, feature) => edgesOf(rows, feature))
  const cells = new Uint8Array(rows.length * featureCount)
  rows.forEach(({ values }, row) => {
    edges.forEach((cuts, feature) => {
      cells[row * featureCount + feature] = binOf(cuts, values[feature] ?? 0)
    })
  })
  return {
    features: featureCount,
    cells,
    labels: Uint8Array.from(rows, ({ label }) => label),
    weights: Float32Array.from(rows, ({ weight }) => weight),
    groups: Uint16Array.from(rows, ({ group }) => group),
    edgeOf: (feature, bin) => edges[feature]?.[bin] ?? beyondAll,
  }
}

/** Half of the cuts at quantiles of all hours, half at those of leaking hours, where it is decided. */
function edgesOf(rows: readonly Row[], feature: number): Float32Array {
  const cuts = new Set<number>()
  for (const label of [0, 1]) {
    const some = rows.filter((row, index) => row.label === label && index % 7 === 0)
    const values = Float32Array.from(some, ({ values }) => values[feature] ?? 0).sort()
    for (let cut = 1; cut < bins / 2; cut++) {
      const value = values[Math.floor((cut * values.length * 2) / bins)]
      if (value !== undefined) cuts.add(value)
    }
  }
  return Float32Array.from(cuts).sort()
}

function binOf(cuts: Float32Array, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (cuts[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
