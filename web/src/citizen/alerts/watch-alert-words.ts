import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import type { AlertEntryFragment } from '../../graphql/generated/graphql.ts'
import type { Formats } from '../../i18n/formats.ts'
import { say } from '../../i18n/say.ts'

const kinds = ['DAY_LIMIT', 'MONTH_LIMIT', 'AWAY_USE', 'TOO_LITTLE_USE'] as const

/** What somebody asked to be told of. */
export type WatchAlertKind = (typeof kinds)[number]

/** Of which watch it is; null for what nobody asked for. */
export function watchKindOf({
  layer,
  kind,
}: Pick<AlertEntryFragment, 'layer' | 'kind'>): WatchAlertKind | null {
  return layer === 'WATCH' ? (kinds.find((one) => one === kind) ?? null) : null
}

/** What was used, and when, for those who may not see what was asked for. */
export function watchStory(
  kind: WatchAlertKind,
  { volume, since }: AlertEntryFragment,
  now: Date,
  formats: Formats,
): string {
  const used = litresFromCubicMetres(volume)
  const begun = new Date(since)
  const litres = formats.litres(used)
  switch (kind) {
    case 'DAY_LIMIT':
      return say('alerts.story.dayLimit', { day: formats.day(begun, now), litres })
    case 'MONTH_LIMIT':
      return say('alerts.story.monthLimit', {
        month: formats.month(begun),
        volume: formats.cubicMetres(used),
      })
    case 'AWAY_USE':
      return say('alerts.story.awayUse', { since: formats.since(begun, now), litres })
    case 'TOO_LITTLE_USE':
      return say('alerts.story.tooLittleUse', { since: formats.since(begun, now), litres })
    default:
      return kind satisfies never
  }
}

/** The water that an alert is about, as people speak of such amounts; null where there is none. */
export function waterOf(alert: AlertEntryFragment, formats: Formats): string | null {
  const litres = litresFromCubicMetres(alert.volume)
  if (litres <= 0) return null
  const asked = watchKindOf(alert)
  return asked === null || asked === 'MONTH_LIMIT' ? formats.cubicMetres(litres) : formats.litres(litres)
}

/** What that water costs, about; null where there is none, or where too little is the matter. */
export function moneyOf(alert: AlertEntryFragment, formats: Formats): string | null {
  if (litresFromCubicMetres(alert.volume) <= 0 || watchKindOf(alert) === 'TOO_LITTLE_USE') return null
  return say('alerts.figures.about', { pesos: formats.pesos(alert.costCentavos) })
}
