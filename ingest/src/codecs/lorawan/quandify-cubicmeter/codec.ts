import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { register } from '../readings.ts'
import { measured } from '../record.ts'
import { errorFlags } from '../status.ts'
import { device, leakStates, reportPort, responsePort, settingsReport, statusReport } from './device.ts'

/** Quandify: periodic reports, and the same reports inside answers to what was asked of the meter. */
export const codec: LorawanCodec = { device, read }

function read({ fPort, bytes, receivedAt }: Uplink): UplinkContent | Unreadable {
  if (fPort === reportPort) return report(bytes, receivedAt)
  if (fPort === responsePort) return response(bytes, receivedAt)
  return unknownKind(device, `port ${fPort}`)
}

function report(bytes: Buffer, receivedAt: Date): UplinkContent {
  const errors = bytes.readUInt16LE(4)
  const leak = bytes.readUInt8(22)
  return {
    readings: register(receivedAt, bytes.readUInt32LE(6)),
    waterTemperatureC: temperature(bytes.readUInt8(25)),
    ambientTemperatureC: temperature(bytes.readUInt8(27)),
    batteryMillivolts: millivolts(bytes.readUInt8(24)),
    alarms: [...(leakStates.has(leak) ? (['LEAK'] as const) : []), ...errorFlags(errors)],
    records: [
      measured('operating time', 's', bytes.readUInt32LE(0)),
      measured('error code', '', errors),
      measured('leak state', '', leak),
      measured('battery voltage under load', 'V', millivolts(bytes.readUInt8(23)) / 1000),
      measured('flow temperature', '°C', temperature(bytes.readUInt8(25)), { function: 'minimum' }),
      measured('flow temperature', '°C', temperature(bytes.readUInt8(26)), { function: 'maximum' }),
    ],
  }
}

function millivolts(raw: number): number {
  return 1800 + raw * 8
}

function temperature(raw: number): number {
  return raw / 2 - 20
}

/** Port of the question, status, what the answer carries, and that. */
function response(bytes: Buffer, receivedAt: Date): UplinkContent {
  const kind = bytes.readUInt8(2)
  const records = [
    measured('answers port', '', bytes.readUInt8(0)),
    measured('status', '', bytes.readUInt8(1)),
    measured('response', '', kind),
  ]
  if (kind === settingsReport) {
    return { records: [...records, measured('transmission period', 's', bytes.readUInt32LE(8))] }
  }
  if (kind !== statusReport) return { records }
  const content = report(bytes.subarray(3), receivedAt)
  return { ...content, records: [...records, ...(content.records ?? [])] }
}
