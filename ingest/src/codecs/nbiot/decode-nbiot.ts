import { litres } from '@aquacis/kit/values/volume.ts'
import * as v from 'valibot'
import type { AlarmName } from '../alarm.ts'
import type { DataRecord, Decoded, DecodedTelegram } from '../codec.ts'
import { alertBody, telemetryBody } from './body.ts'

/** What an NB-IoT device says beside its meter's values. */
export interface NbiotTelegram extends DecodedTelegram {
  readonly meterId: string
  /** The device's own number: its address in the registry of radios. */
  readonly serialNumber: string
  readonly contractId: string | null
  readonly gatewayId: string | null
  /** The device's clock when it wrote the message. */
  readonly at: Date
  readonly signalStrengthDbm: number | null
}

type Body = v.InferOutput<typeof telemetryBody> | v.InferOutput<typeof alertBody>

/** Faults named in one message: the first ones tell enough. */
const mostFaults = 5

/** Reads the body of `meter/<meterId>/telemetry`, or of `…/alert` when it carries an alert's code. Never throws. */
export function decodeNbiot(body: unknown): Decoded<NbiotTelegram> {
  const parsed = v.safeParse(isAlert(body) ? alertBody : telemetryBody, body)
  if (parsed.success) return { ok: true, telegram: telegramOf(parsed.output) }
  const faults = parsed.issues.slice(0, mostFaults).map(sentenceOf)
  return { ok: false, unreadable: { code: 'PAYLOAD_MALFORMED', message: `${faults.join('; ')}.` } }
}

function isAlert(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'alert' in body && body.alert !== null
}

function telegramOf(body: Body): NbiotTelegram {
  const { diagnostics, readings } = body
  const flow =
    readings === null || readings.flowRate === null || readings.flowRateUnit === null
      ? null
      : rounded(readings.flowRate * readings.flowRateUnit)
  const total = readings === null ? null : rounded(readings.totalizer * readings.unit)
  return {
    meterId: body.meterId,
    manufacturer: null,
    serialNumber: body.serialNumber,
    contractId: body.contractId,
    gatewayId: body.gatewayId,
    at: body.timestamp,
    signalStrengthDbm: diagnostics?.signalStrength ?? null,
    readings: total === null ? [] : [{ at: body.timestamp, litres: litres(Math.round(total)) }],
    targets: [],
    flowLitresPerHour: flow,
    waterTemperatureC: null,
    ambientTemperatureC: null,
    batteryPercent: diagnostics?.batteryLevel ?? null,
    batteryMillivolts: null,
    firmware: null,
    ...alarmsOf(body),
    records: [
      ...record('volume', 'l', total),
      ...record('volume flow', 'l/h', flow),
      ...record('battery level', '%', diagnostics?.batteryLevel ?? null),
      ...record('received signal strength', 'dBm', diagnostics?.signalStrength ?? null),
      ...record('serial number', '', body.serialNumber),
      ...record('contract', '', body.contractId),
      ...record('gateway', '', body.gatewayId),
    ],
  }
}

/**
 * An alert tells that one condition began, and telemetry everything that stands; but of flags that are left out neither
 * says anything.
 */
function alarmsOf(body: Body): Pick<DecodedTelegram, 'alarms' | 'endedAlarms'> {
  const { leakFlag = null, reverseFlowFlag = null, tamperFlag = null } = body.diagnostics ?? {}
  const alert = 'alert' in body ? body.alert : undefined
  const flags = [
    ['LEAK', leakFlag],
    ['REVERSE_FLOW', reverseFlowFlag],
    ['TAMPER', tamperFlag],
  ] as const
  const named = (wanted: boolean) => flags.flatMap(([name, flag]) => (flag === wanted ? [name] : []))
  const alarms = [...new Set<AlarmName>([...(alert === undefined ? [] : [alert]), ...named(true)])]
  const isWhole = alert === undefined && flags.every(([, flag]) => flag !== null)
  return { alarms, endedAlarms: isWhole ? 'ALL_OTHERS' : named(false).filter((name) => name !== alert) }
}

/** Millionths of a litre are noise of the conversion: 1.1 m3 are 1100 L, not 1100.0000000000002. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function record(quantity: string, unit: string, value: DataRecord['value']): DataRecord[] {
  if (value === null) return []
  return [
    {
      quantity,
      unit,
      value,
      function: 'instantaneous',
      storage: 0,
      tariff: 0,
      subunit: 0,
      qualifiers: [],
      header: '',
    },
  ]
}

/** Which field, what stands there, and what should. A forwarded check gives the object around its field as input. */
function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  if (path === null) return `the message is ${shown(issue.input)}: ${issue.message}`
  const value = issue.path?.at(-1)?.value
  return value === undefined || value === null
    ? `"${path}" is missing: ${issue.message}`
    : `"${path}" is ${shown(value)}: ${issue.message}`
}

const longestShown = 40

/** A value in few characters; what nests is only named. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
