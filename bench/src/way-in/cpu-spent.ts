import type { Row } from '../figure.ts'
import type { CpuSeconds } from './ground.ts'

const names = {
  ingest: 'CPU of ingest for 1,000 telegrams',
  postgres: 'CPU of PostgreSQL for 1,000 telegrams',
}

/** What telegrams cost, by which one may judge what machines of more cores would hold. */
export const cpuRows: readonly Row[] = [
  { name: names.ingest, kind: 'figure', unit: 'ms' },
  { name: names.postgres, kind: 'figure', unit: 'ms' },
]

/** Their values; without those that the system does not tell. */
export function cpuSpent(before: CpuSeconds, after: CpuSeconds, telegrams: number): Record<string, number> {
  const values: Record<string, number> = {}
  for (const process of ['ingest', 'postgres'] as const) {
    const [from, until] = [before[process], after[process]]
    if (from === undefined || until === undefined) continue
    values[names[process]] = ((until - from) * 1000) / (telegrams / 1000)
  }
  return values
}
