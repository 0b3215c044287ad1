import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { AlertKind, Signal } from '../signal.ts'
import { observeNotice } from './notice.ts'
import { createNotice } from './notice-state.ts'

// The public households with labelled leaks; they stay outside of the repository. The model was learned from them, so these
// floors only show that what ships is what was learned: how well it does elsewhere is bench/leaks/cross-validation.json.
const folder = new URL('../../../../../../../shared/data/leak-series/', import.meta.url)
const absent = !existsSync(folder)
if (absent) console.log(`skipped: leak notices of the public households, ${folder.pathname} is absent`)

interface Span {
  readonly start: number
  readonly end: number
}

interface Label {
  readonly series_id: string
  readonly class: string
  readonly kind: string
  readonly eval_from: number
  readonly eval_to: number
  readonly events: readonly (Span & { readonly type: string; readonly subtype: string })[]
  readonly natural: readonly Span[]
}

interface Line {
  readonly series_id: string
  readonly readings: readonly (readonly [number, number])[]
}

const lines = <Value>(text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Value)

function signalsOf(line: Line, kind: string): Signal[] {
  const signals: Signal[] = []
  const state = createNotice(kind === 'residential' ? 'RESIDENTIAL' : 'MULTI_FAMILY')
  for (const [at, litres] of line.readings) {
    observeNotice(state, at * 1000, litres, (signal) => signals.push(signal), {})
  }
  return signals
}

const lies = (at: number, { start, end }: Span, grace: number) => at >= start && at <= end + grace

/** The share of leaks that an alert opened or grew in, and how many opened outside of these and of natural runs, a year. */
function tally(
  heard: readonly { label: Label; signals: readonly Signal[] }[],
  kind: AlertKind,
  subtype: RegExp,
) {
  let [found, all, wrong, years] = [0, 0, 0, 0]
  for (const { label, signals } of heard) {
    const leaks = label.events.filter((event) => event.type === 'leak' && subtype.test(event.subtype))
    const told = signals
      .filter((signal) => signal.kind === kind && signal.event !== 'CLOSED')
      .map(({ at, event }) => ({ at: at / 1000, event }))
      .filter(({ at }) => at >= label.eval_from)
    all += leaks.length
    found += leaks.filter((leak) => told.some(({ at }) => lies(at, leak, 2 * 3600))).length
    wrong += told.filter(
      ({ at, event }) =>
        event === 'OPENED' &&
        !leaks.some((leak) => lies(at, leak, 2 * 3600)) &&
        !label.natural.some((run) => lies(at, run, 6 * 3600)),
    ).length
    years += (label.eval_to - label.eval_from) / 86_400 / 365.25
  }
  return { found: found / all, wrongPerYear: wrong / years }
}

describe.skipIf(absent)('the public households', () => {
  const labels = absent ? [] : (JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')) as Label[])
  const series = absent
    ? []
    : lines<Line>(gunzipSync(readFileSync(new URL('series.jsonl.gz', folder))).toString('utf8'))
  const byId = new Map(series.map((line) => [line.series_id, line]))
  const heard = labels.flatMap((label) => {
    const line = byId.get(label.series_id)
    const counted = !/^(ext|anom)_/.test(label.class)
    return line !== undefined && counted ? [{ label, signals: signalsOf(line, label.kind) }] : []
  })

  test('are told of nine leaks in ten, and wrongly less than once in three years', () => {
    const { found, wrongPerYear } = tally(heard, 'LEAK', /./)
    expect(found).toBeGreaterThanOrEqual(0.9)
    expect(wrongPerYear).toBeLessThanOrEqual(0.33)
  })

  test('are told of bursts, and wrongly less than once in two years', () => {
    const { found, wrongPerYear } = tally(heard, 'HIGH_FLOW', /^burst$/)
    expect(found).toBeGreaterThanOrEqual(13 / 15)
    expect(wrongPerYear).toBeLessThanOrEqual(0.5)
  })
})
