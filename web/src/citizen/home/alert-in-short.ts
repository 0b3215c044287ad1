import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import type { Formats } from '../../i18n/formats.ts'
import { say } from '../../i18n/say.ts'

/** What the graph knows of an alert that stands. */
export interface StandingAlert {
  readonly id: string
  readonly layer: string
  readonly kind: string
  readonly severity: 'WARNING' | 'CRITICAL'
  readonly since: string
  readonly volume: string
  readonly litresPerHour: number | null
  readonly costCentavos: number
}

const leakKinds = ['LEAK', 'CONTINUOUS_FLOW']
/** What somebody asked to be told of. */
const askedKinds = ['DAY_LIMIT', 'MONTH_LIMIT', 'AWAY_USE', 'TOO_LITTLE_USE'] as const
const hoursOfDay = 24

/** The gravest first; of equals the newer one, which the graph names first. */
export function gravestOf<Alert extends StandingAlert>(alerts: readonly Alert[]): Alert | undefined {
  const weight = ({ kind, severity }: Alert) =>
    (severity === 'CRITICAL' ? 4 : 0) + (leakKinds.includes(kind) ? 2 : 0) + (kind === 'HIGH_FLOW' ? 1 : 0)
  return alerts.toSorted((a, b) => weight(b) - weight(a))[0]
}

/** Centavos a day at the price that the alert was reckoned with; null where no water tells it. */
export function centavosADay({ volume, litresPerHour, costCentavos }: StandingAlert): number | null {
  const litres = litresFromCubicMetres(volume)
  if (litres <= 0 || litresPerHour === null) return null
  return (costCentavos / litres) * litresPerHour * hoursOfDay
}

/** What happened, how sure, since when, how much: a title and a sentence. */
export function alertInShort(
  alert: StandingAlert,
  now: Date,
  formats: Formats,
): { title: string; text: string } {
  const since = formats.since(new Date(alert.since), now)
  const flow = alert.litresPerHour === null ? null : formats.count(alert.litresPerHour)
  if (leakKinds.includes(alert.kind)) {
    const title = say('home.alert.leak')
    if (flow === null) return { title, text: say('home.alert.leakTextShort', { since }) }
    const centavos = centavosADay(alert)
    if (centavos === null) return { title, text: say('home.alert.leakTextFree', { since, flow }) }
    const cost = say('home.alert.about', { pesos: formats.pesos(centavos) })
    return { title, text: say('home.alert.leakText', { since, flow, cost }) }
  }
  if (alert.kind === 'HIGH_FLOW') {
    const text =
      flow === null
        ? say('home.alert.highFlowTextShort', { since })
        : say('home.alert.highFlowText', { since, flow })
    return { title: say('home.alert.highFlow'), text }
  }
  const asked = alert.layer === 'WATCH' ? askedKinds.find((kind) => kind === alert.kind) : undefined
  if (asked !== undefined) {
    const litres = formats.litres(litresFromCubicMetres(alert.volume))
    return { title: say(`home.alert.${asked}`), text: say('home.alert.askedText', { litres }) }
  }
  return { title: say('home.alert.other'), text: say('home.alert.otherText', { since }) }
}
