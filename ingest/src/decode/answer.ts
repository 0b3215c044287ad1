import * as v from 'valibot'
import type { Decoded, DecodedTelegram } from '../codecs/codec.ts'

/** What one request is answered with; the shape is the same for every family of meters. */
export type DecodeAnswer = DecodedAnswer | RefusedAnswer

/** A telegram in words: litres as integers, instants in UTC, the meter's own dates as it wrote them. */
export interface DecodedAnswer
  extends Pick<
    DecodedTelegram,
    | 'meterId'
    | 'manufacturer'
    | 'targets'
    | 'flowLitresPerHour'
    | 'waterTemperatureC'
    | 'ambientTemperatureC'
    | 'batteryPercent'
    | 'batteryMillivolts'
    | 'firmware'
    | 'alarms'
    | 'records'
  > {
  readonly ok: true
  readonly readings: readonly { readonly at: string | null; readonly litres: number }[]
  /** Who spoke, where an envelope of the network server says it. */
  readonly envelope?: {
    readonly event: string
    readonly devEui: string
    readonly deviceName: string
    readonly at: string
  }
}

/** Why there is no telegram in words, and how to mend it. */
export interface RefusedAnswer {
  readonly ok: false
  readonly error: { readonly code: string; readonly message: string }
}

/** What a codec said, as an answer. */
export function answered(decoded: Decoded): DecodeAnswer {
  if (!decoded.ok) return refused(decoded.unreadable.code, decoded.unreadable.message)
  const { telegram } = decoded
  return {
    ok: true,
    meterId: telegram.meterId,
    manufacturer: telegram.manufacturer,
    readings: telegram.readings.map(({ at, litres }) => ({ at: at?.toISOString() ?? null, litres })),
    targets: telegram.targets,
    flowLitresPerHour: telegram.flowLitresPerHour,
    waterTemperatureC: telegram.waterTemperatureC,
    ambientTemperatureC: telegram.ambientTemperatureC,
    batteryPercent: telegram.batteryPercent,
    batteryMillivolts: telegram.batteryMillivolts,
    firmware: telegram.firmware,
    alarms: telegram.alarms,
    records: telegram.records,
  }
}

/** A refusal: the code for programs, the sentence for people. */
export function refused(code: string, message: string): RefusedAnswer {
  return { ok: false, error: { code, message } }
}

/** A request that does not have the shape of its format. */
export function badInput(issues: readonly v.BaseIssue<unknown>[], shape: string): RefusedAnswer {
  const faults = issues.map((issue) => `"${v.getDotPath(issue) ?? 'request'}" ${issue.message}`)
  return refused('BAD_INPUT', `${faults.join('; ')}. Expected ${shape}.`)
}
