import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import type { AlertEntryFragment } from '../../graphql/generated/graphql.ts'
import type { Formats } from '../../i18n/formats.ts'
import { say } from '../../i18n/say.ts'

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
export function titleOf(alert: Pick<AlertEntryFragment, 'kind' | 'closedAt'>): string {
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

/** What happened, since when, how much, in a sentence. */
export function storyOf(alert: AlertEntryFragment, now: Date, formats: Formats): string {
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

/** Why it is over; null while it stands. */
export function endingOf({ closedAt, closedReason }: AlertEntryFragment): string | null {
  if (closedAt === null) return null
  const known = endings.find((one) => one === closedReason)
  return say(known === undefined ? 'alerts.closed.OTHER' : `alerts.closed.${known}`)
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
export type Step = 'toilet' | 'taps' | 'tank' | 'garden' | 'meter' | 'open' | 'call'

export function stepsFor(alert: Pick<AlertEntryFragment, 'kind'>): readonly Step[] {
  if (isLeak(alert)) return ['toilet', 'tank', 'taps', 'garden', 'meter', 'call']
  return alert.kind === 'HIGH_FLOW' ? ['open', 'garden', 'tank', 'meter', 'call'] : ['call']
}
