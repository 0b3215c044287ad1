import type { Formats } from '../../i18n/formats.ts'
import { say } from '../../i18n/say.ts'
import type { TimelineBar } from '../../ui/charts/timeline/timeline-bars.ts'
import { volumeOf } from './bar-words.ts'
import type { Step } from './view/step.ts'

/** What bars come to: of hours in litres, of more in cubic metres. */
export function totalOf(step: Step, bars: readonly TimelineBar[], formats: Formats): string {
  const litres = bars.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return volumeOf(step === 'HOUR' ? 'HOUR' : 'MONTH', litres, formats)
}

/** What is missing from the total, and what is known of it nevertheless; empty where nothing is. */
export function missingOf(step: Step, bars: readonly TimelineBar[], formats: Formats): string {
  const gaps = bars.filter(({ state }) => state === 'gap')
  if (gaps.length === 0) return ''
  if (step !== 'HOUR') return step === 'DAY' ? say('consumption.missingDays', { days: gaps.length }) : ''
  const shared = gaps.reduce((sum, { share }) => sum + (share ?? 0), 0)
  return shared === 0
    ? say('consumption.missing', { hours: gaps.length })
    : say('consumption.missingShared', { hours: gaps.length, litres: formats.litres(shared) })
}
