import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Signal } from '../signal.ts'
import { createRules, observeRules } from './rules.ts'

// Continuous-flow alerts over real households, from a detector that is not ours; the collection stays outside of the
// repository.
const collection = new URL('../../../../../../../shared/data/leak-series/', import.meta.url)

interface Series {
  readonly series_id: string
  readonly kind: 'residential' | 'multi_family'
  readonly readings: readonly (readonly [seconds: number, litres: number])[]
}

interface Reference {
  readonly series_id: string
  readonly opened_at: number
  readonly escalated_at: readonly number[]
}

function signalsOf({ kind, readings }: Series): Signal[] {
  const state = createRules(kind === 'residential' ? 'RESIDENTIAL' : 'MULTI_FAMILY')
  const signals: Signal[] = []
  for (const [at, litres] of readings) {
    observeRules(state, at * 1_000, litres, (signal) => signals.push(signal), {})
  }
  return signals.filter(({ kind: found }) => found === 'CONTINUOUS_FLOW')
}

function instantsBySeries(): Map<string, Record<'OPENED' | 'ESCALATED', number[]>> {
  const text = gunzipSync(readFileSync(new URL('series.jsonl.gz', collection))).toString()
  const all = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Series)
  const at = (signals: readonly Signal[], event: Signal['event']) =>
    signals.filter((signal) => signal.event === event).map((signal) => signal.at / 1_000)
  return new Map(
    all.map((series) => {
      const signals = signalsOf(series)
      return [series.series_id, { OPENED: at(signals, 'OPENED'), ESCALATED: at(signals, 'ESCALATED') }]
    }),
  )
}

describe.skipIf(!existsSync(collection))(
  'continuous flow at real households (skipped without shared/data)',
  () => {
    test('opens within an hour of the reference, and no more often', () => {
      const found = instantsBySeries()
      const reference = readFileSync(new URL('baseline/rule24.alerts.jsonl', collection), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Reference)
      const agrees = ({ series_id, opened_at }: Reference) =>
        found.get(series_id)?.OPENED.some((at) => Math.abs(at - opened_at) <= 3_600)
      const critical = reference.filter(({ escalated_at }) => escalated_at.length > 0)
      const opened = [...found.values()].flatMap(({ OPENED }) => OPENED)
      expect(reference.filter(agrees).length / reference.length).toBeGreaterThanOrEqual(0.995)
      expect(opened.length / reference.length).toBeLessThanOrEqual(1.005)
      expect(
        critical.filter(({ series_id, escalated_at }) =>
          found.get(series_id)?.ESCALATED.some((at) => at === escalated_at[0]),
        ).length / critical.length,
      ).toBeGreaterThanOrEqual(0.98)
    })
  },
)
