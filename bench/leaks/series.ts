import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { MeterKind } from '../../subgraphs/metering/src/domain/detection/signal.ts'

/** Where the series lie: beside the repository, never in it. */
const seriesFolder = new URL('../../../shared/data/leak-series/', import.meta.url)

/** Something that was laid over the water of a household. Instants in seconds since 1970. */
export interface LabelledEvent {
  readonly type: string
  readonly subtype: string
  readonly start: number
  /** When a leak reaches what counts as one; absent of what is no leak. */
  readonly onset?: number
  readonly end: number
  readonly rate_lph?: number
}

/** What is known of a series. Instants in seconds since 1970. */
export interface Label {
  readonly series_id: string
  readonly class: string
  readonly kind: 'residential' | 'multi_family'
  readonly resolution_l: number
  readonly eval_from: number
  readonly eval_to: number
  readonly events: readonly LabelledEvent[]
  /** Runs of flow without a dry hour that were there before anything was laid over them. */
  readonly natural: readonly { readonly start: number; readonly end: number; readonly hours: number }[]
}

/** Registers of one meter: instants in seconds since 1970, and litres. */
export interface Series {
  readonly label: Label
  readonly kind: MeterKind
  readonly at: Float64Array
  readonly litres: Float64Array
}

interface SeriesLine {
  readonly series_id: string
  readonly readings: readonly (readonly [number, number])[]
}

/** All series with their labels, in the order of the file. */
export function loadSeries(): Series[] {
  const labels = new Map(
    (JSON.parse(readFileSync(new URL('labels.json', seriesFolder), 'utf8')) as Label[]).map((label) => [
      label.series_id,
      label,
    ]),
  )
  const text = gunzipSync(readFileSync(new URL('series.jsonl.gz', seriesFolder))).toString('utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const { series_id, readings } = JSON.parse(line) as SeriesLine
      const label = labels.get(series_id)
      if (label === undefined) throw new Error(`series ${series_id} has no label in labels.json`)
      return {
        label,
        kind: label.kind === 'multi_family' ? 'MULTI_FAMILY' : 'RESIDENTIAL',
        at: Float64Array.from(readings, ([at]) => at),
        litres: Float64Array.from(readings, ([, litres]) => litres),
      }
    })
}

/** The leaks of a series. */
export function leaksOf({ events }: Label): LabelledEvent[] {
  return events.filter(({ type }) => type === 'leak')
}

/** Whether a series counts in the score: those of interrupted supply and of broken meters do not. */
export function counts({ class: name }: Label): boolean {
  return !/^(ext|anom)_/.test(name)
}
