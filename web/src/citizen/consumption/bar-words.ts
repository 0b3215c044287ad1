import type { Formats } from '../../i18n/formats.ts'
import { say } from '../../i18n/say.ts'
import type { TimelineBar } from '../../ui/charts/timeline/timeline-bars.ts'
import type { Step } from './view/step.ts'

/** Litres of an hour or a day; of a month cubic metres, as on the bill. */
export function volumeOf(step: Step, litres: number, formats: Formats): string {
  return step === 'MONTH' ? formats.cubicMetres(litres) : formats.litres(litres)
}

/** Which bar: `14:00–15:00` of the one day in view, else with its day; `vie 20 nov`; `noviembre de 2026`. */
export function labelOf(step: Step, bar: TimelineBar, isOneDay: boolean, formats: Formats): string {
  const from = new Date(bar.fromMs)
  if (step === 'MONTH') return formats.month(from)
  if (step === 'DAY') return formats.day(from)
  const hours = say('citizen.bars.hour', { from: formats.clock(from), to: formats.clock(new Date(bar.toMs)) })
  return isOneDay ? hours : `${formats.day(from)}, ${hours}`
}

/** What a bar says: its volume, or why there is none. */
export function textOf(step: Step, bar: TimelineBar, formats: Formats): string {
  const volume = (litres: number) => volumeOf(step, litres, formats)
  const { value, expected, share, state } = bar
  if (value !== null) {
    return expected === null || expected <= value
      ? volume(value)
      : say('consumption.read.growing', { volume: volume(value), expected: volume(expected) })
  }
  if (share !== null) return say('consumption.read.shared', { volume: volume(share) })
  if (expected !== null) return say('consumption.read.expected', { volume: volume(expected) })
  return say(`consumption.read.${state === 'known' ? 'unheard' : state}`)
}

/** What stands hollow beside it; empty where nothing does. */
export function besideOf(step: Step, { outline }: TimelineBar, formats: Formats): string {
  return outline === null ? '' : say('consumption.read.beside', { volume: volumeOf(step, outline, formats) })
}
