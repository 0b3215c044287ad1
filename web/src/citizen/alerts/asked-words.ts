import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import type { AlertEntryFragment, OneAlertQuery } from '../../graphql/generated/graphql.ts'
import type { Formats } from '../../i18n/formats.ts'
import { hourText } from '../../i18n/hour-text.ts'
import { say } from '../../i18n/say.ts'

/** What had been asked for when an alert was told, as its page asks it. */
export type AskedWatch = NonNullable<NonNullable<OneAlertQuery['alert']>['watch']>

/** How much was asked for; money with the water that it is about. */
function amountOf(watch: AskedWatch, formats: Formats): string {
  switch (watch.__typename) {
    case 'ThresholdWatch': {
      const litres = formats.litres(watch.limitLitres)
      if (watch.costCentavos === null) return litres
      return say('alerts.asked.inPesos', { pesos: formats.pesos(watch.costCentavos), litres })
    }
    case 'AwayWatch':
      return formats.litres(watch.allowanceLitres)
    case 'TooLittleUseWatch':
      return formats.litres(watch.leastLitres)
    default:
      return watch satisfies never
  }
}

/** What was used, when, beside what was asked for. */
export function askedStory(
  watch: AskedWatch,
  { kind, volume, since }: AlertEntryFragment,
  now: Date,
  formats: Formats,
): string {
  const litres = formats.litres(litresFromCubicMetres(volume))
  const limit = amountOf(watch, formats)
  const begun = new Date(since)
  const day = formats.day(begun, now)
  switch (watch.__typename) {
    case 'ThresholdWatch':
      if (kind !== 'MONTH_LIMIT') return say('alerts.asked.story.DAY', { day, litres, limit })
      return say('alerts.asked.story.MONTH', { month: formats.month(begun), litres, limit })
    case 'AwayWatch': {
      const passed = formats.since(begun, now)
      if (watch.allowanceLitres === 0) return say('alerts.asked.story.AWAY_NONE', { litres, since: passed })
      return say('alerts.asked.story.AWAY', { litres, since: passed, limit })
    }
    case 'TooLittleUseWatch': {
      const [from, until] = [hourText(watch.fromHour), hourText(watch.untilHour)]
      return say('alerts.asked.story.TOO_LITTLE', { day, from, until, litres, limit })
    }
    default:
      return watch satisfies never
  }
}

/** How much was asked for, with its name; null where from the first litre on. */
export function limitFigure(
  watch: AskedWatch,
  formats: Formats,
): { readonly name: string; readonly value: string } | null {
  if (watch.__typename === 'AwayWatch' && watch.allowanceLitres === 0) return null
  return { name: say(`alerts.asked.limit.${watch.__typename}`), value: amountOf(watch, formats) }
}

/** Whether it is watched no more as it was: an absence ends by itself. */
export function isOver(watch: AskedWatch): boolean {
  return watch.__typename !== 'AwayWatch' && watch.endedAt !== null
}
