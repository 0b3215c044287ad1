import { civilDate, startOfDay } from '@aquacis/kit/values/calendar.ts'
import type { TimeView } from '../../../ui/charts/timeline/time-view.ts'
import type { Step } from '../view/step.ts'

/**
 * A fixed stretch that is asked for at once. Fixed, so that wherever somebody pans, the same question is asked again:
 * what was answered once is kept, on the phone as well.
 */
export interface Chunk extends TimeView {
  readonly key: string
  readonly step: Step
}

const dayMs = 86_400_000
/** At most 400 bars may be asked for, and a phone takes a third of a millisecond for each: a week of hours, a year of days, a decade of months. */
const hoursDays = 7

/** Midnight in Mexico City of a day counted from 1970. */
const midnight = (epochDay: number) => startOfDay(new Date(epochDay * dayMs + 0.75 * dayMs)).getTime()
const newYear = (year: number) => startOfDay(new Date(Date.UTC(year, 0, 1, 18))).getTime()

function chunkAt(step: Step, ms: number): Chunk {
  const date = civilDate(new Date(ms))
  if (step === 'HOUR') {
    const first = Math.floor(Date.parse(date) / dayMs / hoursDays) * hoursDays
    return { key: `HOUR ${first}`, step, fromMs: midnight(first), toMs: midnight(first + hoursDays) }
  }
  const year = Number(date.slice(0, 4))
  const years = step === 'DAY' ? 1 : 10
  const first = Math.floor(year / years) * years
  return { key: `${step} ${first}`, step, fromMs: newYear(first), toMs: newYear(first + years) }
}

/** The chunks of a step that touch a stretch of time. */
export function chunksOf(step: Step, { fromMs, toMs }: TimeView): Chunk[] {
  const chunks: Chunk[] = []
  for (let ms = fromMs; ms < toMs; ) {
    const chunk = chunkAt(step, ms)
    chunks.push(chunk)
    ms = chunk.toMs
  }
  return chunks
}
