import type { Series } from './series.ts'

/** Fewer instants in common than this happen by chance. */
const leastShared = 15
/** So many happen only on one meter. */
const sureShared = 100
/** Of the instants that two stretches of one meter share, nearly all follow each other. */
const leastConsecutive = 0.75

/**
 * Groups series that were cut from the same household, by their instants alone: each meter answers at its own second, so
 * series of one meter that overlap in time share steps from one instant to the next. Answers a group number per series.
 */
export function householdsOf(series: readonly Series[]): number[] {
  const parent = series.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at && parent[at] !== undefined) at = parent[at] ?? at
    return at
  }
  const instants = series.map(({ at }) => new Set(at))
  const steps = series.map(({ at }) => stepsOf(at))
  for (let a = 0; a < series.length; a++) {
    for (let b = 0; b < a; b++) {
      const shared = countShared(instants[a], instants[b])
      if (shared < leastShared) continue
      const consecutive = countShared(steps[a], steps[b])
      if (shared >= sureShared || consecutive >= leastConsecutive * shared) parent[root(a)] = root(b)
    }
  }
  const numbers = new Map<number, number>()
  return series.map((_, index) => {
    const of = root(index)
    if (!numbers.has(of)) numbers.set(of, numbers.size)
    return numbers.get(of) ?? 0
  })
}

function stepsOf(at: Float64Array): Set<number> {
  const steps = new Set<number>()
  for (let i = 1; i < at.length; i++) {
    const from = at[i - 1] ?? 0
    const duration = (at[i] ?? 0) - from
    if (duration > 0 && duration < 100_000) steps.add(from * 100_000 + duration)
  }
  return steps
}

function countShared(one: Set<number> | undefined, other: Set<number> | undefined): number {
  let shared = 0
  for (const value of one ?? []) if (other?.has(value)) shared++
  return shared
}
