import type { Severity } from '../detection/signal.ts'
import { type AlertName, type AlertSpan, nameOf } from './alert.ts'

/** A condition of the device itself, with how much it matters. */
export interface DeviceCondition extends AlertName {
  readonly severity: Severity
}

/** What a device says of itself at an instant, in milliseconds; null where it says nothing of that. */
export interface DeviceStatement {
  readonly at: number
  /** Alarms that stand, by the names of the codecs. */
  readonly alarms: readonly string[] | null
  /** Alarms that are over; left out where `alarms` are all that stand. */
  readonly ended?: readonly string[]
  readonly batteryPercent: number | null
}

/** Alarms of the meter that do not wait. */
const critical: ReadonlySet<string> = new Set([
  'BURST',
  'TAMPER',
  'REVERSE_FLOW',
  'PERMANENT_ERROR',
  'VALVE_ERROR',
])
/** What was and is no more: nothing stands. */
const past = 'PREVIOUS_'

const lowBatteryPercent = 20
/** A battery tells more when it is warm: it has recovered only well above the limit. */
const recoveredPercent = 25

const lowBattery: DeviceCondition = { layer: 'RULE', kind: 'LOW_BATTERY', detail: '', severity: 'WARNING' }

/** The alert that a meter's own alarm is. */
export function conditionOf(alarm: string): DeviceCondition {
  const severity = critical.has(alarm) ? 'CRITICAL' : 'WARNING'
  const kind = alarm === 'TAMPER' || alarm === 'LOW_BATTERY' ? alarm : 'DEVICE_ALARM'
  return { layer: 'RULE', kind, detail: alarm, severity }
}

/** Whether an alert follows from what the meter says of itself, and ends when it says so. */
function isReported({ kind, detail }: AlertName): boolean {
  return detail !== '' && (kind === 'DEVICE_ALARM' || kind === 'TAMPER' || kind === 'LOW_BATTERY')
}

/** The alerts of one meter after its device said something: the open ones as they stand now, and those that opened. */
export function foldStatement(open: readonly AlertSpan[], statement: DeviceStatement): AlertSpan[] {
  const { at, alarms, ended, batteryPercent } = statement
  const wanted = new Map(
    (alarms ?? [])
      .filter((alarm) => !alarm.startsWith(past))
      .map((alarm) => conditionOf(alarm))
      .map((condition) => [nameOf(condition), condition]),
  )
  const known = new Set(open.map(nameOf))
  const ends = (span: AlertSpan) => {
    if (span.openedAt > at || span.closedAt !== null) return false
    if (nameOf(span) === nameOf(lowBattery))
      return batteryPercent !== null && batteryPercent >= recoveredPercent
    if (alarms === null || !isReported(span) || wanted.has(nameOf(span))) return false
    return ended === undefined || ended.includes(span.detail)
  }
  if (batteryPercent !== null && batteryPercent < lowBatteryPercent)
    wanted.set(nameOf(lowBattery), lowBattery)
  return [
    ...open.map((span) => (ends(span) ? { ...span, closedAt: at, closedReason: 'ENDED' as const } : span)),
    ...[...wanted.values()]
      .filter((condition) => !known.has(nameOf(condition)))
      .map((name) => begun(name, at)),
  ]
}

function begun({ layer, kind, detail, severity }: DeviceCondition, at: number): AlertSpan {
  return {
    id: null,
    layer,
    kind,
    detail,
    severity,
    since: at,
    openedAt: at,
    escalatedAt: null,
    closedAt: null,
    closedReason: null,
    litres: 0,
    litresAt: at,
  }
}
