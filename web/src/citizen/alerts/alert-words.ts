import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import type { AlertEntryFragment } from '../../graphql/generated/graphql.ts'
import type { Formats } from '../../i18n/formats.ts'
import { say } from '../../i18n/say.ts'
import { type AskedWatch, askedStory } from './asked-words.ts'
import { type WatchAlertKind, watchKindOf, watchStory } from './watch-alert-words.ts'

const leaks: readonly string[] = ['LEAK', 'CONTINUOUS_FLOW']
const told = [
  'LEAK',
  'HIGH_FLOW',
  'REVERSE_FLOW',
  'ZERO_CONSUMPTION',
  'TAMPER',
  'LOW_BATTERY',
  'DEVICE_OFFLINE',
] as const
const endings = [
  'ENDED',
  'CORRECTED',
  'HEARD_AGAIN',
  'DISMISSED',
  'ACCEPTED_AS_NORMAL',
  'METER_REMOVED',
] as const

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

function isLeak({ kind }: Pick<AlertEntryFragment, 'kind'>): boolean {
  return leaks.includes(kind)
}

/** What it is, in a line: a supposition while it stands, a name once it is over. */
export function titleOf(alert: Pick<AlertEntryFragment, 'layer' | 'kind' | 'closedAt'>): string {
  const asked = watchKindOf(alert)
  if (asked !== null) return say(`${alert.closedAt === null ? 'alerts.kind' : 'alerts.kindOver'}.${asked}`)
  const kind = isLeak(alert) ? 'LEAK' : alert.kind
  if (alert.closedAt !== null) {
    return say(kind === 'LEAK' || kind === 'HIGH_FLOW' ? `alerts.kindOver.${kind}` : 'alerts.kindOver.OTHER')
  }
  const known = told.find((one) => one === kind)
  return say(known === undefined ? 'alerts.kind.OTHER' : `alerts.kind.${known}`)
}

/** Centavos a day at the price that the alert was reckoned with; null where no water tells it. */
function centavosADay({ volume, litresPerHour, costCentavos }: AlertEntryFragment): number | null {
  const litres = litresFromCubicMetres(volume)
  return litres <= 0 || litresPerHour === null ? null : (costCentavos / litres) * litresPerHour * 24
}

/** What happened, since when, how much, in a sentence; beside what was asked for, where that may be seen. */
export function storyOf(
  alert: AlertEntryFragment,
  watch: AskedWatch | null,
  now: Date,
  formats: Formats,
): string {
  if (watch !== null) return askedStory(watch, alert, now, formats)
  const asked = watchKindOf(alert)
  if (asked !== null) return watchStory(asked, alert, now, formats)
  const since = formats.since(new Date(alert.since), now)
  if (alert.closedAt !== null) {
    const until = formats.since(new Date(alert.closedAt), now)
    return say(isLeak(alert) ? 'alerts.story.leakOver' : 'alerts.story.otherOver', { since, until })
  }
  const flow = alert.litresPerHour === null ? null : formats.count(alert.litresPerHour)
  if (isLeak(alert)) {
    const centavos = centavosADay(alert)
    if (flow === null || centavos === null) return say('alerts.story.leakShort', { since })
    return say('alerts.story.leak', { since, flow, pesos: formats.pesos(centavos) })
  }
  if (alert.kind !== 'HIGH_FLOW') return say('alerts.story.other', { since })
  return flow === null
    ? say('alerts.story.highFlowShort', { since })
    : say('alerts.story.highFlow', { since, flow })
}

/** Why it is over, and how long it stood; null while it stands. */
export function endingOf(alert: AlertEntryFragment, now: Date, formats: Formats): string | null {
  const { closedAt, closedReason } = alert
  if (closedAt === null) return null
  const known = endings.find((one) => one === closedReason)
  // A day that passed its limit lasts a day: only that it is over tells anything.
  if (watchKindOf(alert) !== null && closedReason === 'ENDED')
    return say('alerts.closed.watch', { at: formats.since(new Date(closedAt), now) })
  const why = say(known === undefined ? 'alerts.closed.OTHER' : `alerts.closed.${known}`)
  return `${why} ${say('alerts.lasted', { duration: durationOf(alert, now, formats) })}.`
}

/** How long it stood, in its largest unit. */
export function durationOf(
  { since, closedAt }: Pick<AlertEntryFragment, 'since' | 'closedAt'>,
  now: Date,
  formats: Formats,
): string {
  const ms = Math.max(minuteMs, Date.parse(closedAt ?? now.toISOString()) - Date.parse(since))
  const days = Math.round(ms / dayMs)
  const hours = Math.round(ms / hourMs)
  if (hours >= 36) return days === 1 ? say('alerts.day') : say('alerts.days', { count: formats.count(days) })
  if (hours >= 1)
    return hours === 1 ? say('alerts.hour') : say('alerts.hours', { count: formats.count(hours) })
  return say('alerts.minutes', { count: formats.count(Math.round(ms / minuteMs)) })
}

/** What to look at first; the likeliest cause of each kind leads. */
export type Step =
  | 'toilet'
  | 'taps'
  | 'tank'
  | 'garden'
  | 'meter'
  | 'open'
  | 'call'
  | 'chart'
  | 'visit'
  | 'valve'
  | 'ring'
  | 'lookIn'
  | 'danger'

const stepsOfWatches: Readonly<Record<WatchAlertKind, readonly Step[]>> = {
  DAY_LIMIT: ['chart', 'open', 'tank', 'garden'],
  MONTH_LIMIT: ['chart', 'toilet', 'garden', 'tank'],
  AWAY_USE: ['visit', 'valve', 'tank', 'garden'],
  TOO_LITTLE_USE: ['ring', 'lookIn', 'danger'],
}

export function stepsFor(alert: Pick<AlertEntryFragment, 'layer' | 'kind'>): readonly Step[] {
  const asked = watchKindOf(alert)
  if (asked !== null) return stepsOfWatches[asked]
  if (isLeak(alert)) return ['toilet', 'tank', 'taps', 'garden', 'meter', 'call']
  return alert.kind === 'HIGH_FLOW' ? ['open', 'garden', 'tank', 'meter', 'call'] : ['call']
}
