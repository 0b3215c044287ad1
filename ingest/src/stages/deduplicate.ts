import type { Candidate } from './normalise.ts'

/** Readings that differ in meter or instant, in order of first appearance, and how many fell away. */
export interface Distinct {
  readonly kept: readonly Candidate[]
  readonly duplicates: number
}

/** Keeps one reading of each meter and instant: a publisher that reconnects sends again what was not acknowledged. */
export function deduplicate(candidates: readonly Candidate[]): Distinct {
  const byKey = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = `${candidate.reading.meterKey}@${candidate.reading.at.getTime()}`
    if (!byKey.has(key)) byKey.set(key, candidate)
  }
  return { kept: [...byKey.values()], duplicates: candidates.length - byKey.size }
}
