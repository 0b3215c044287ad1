import type { DecodedTelegram } from '../codec.ts'

/** A telegram that says nothing: what a payload does not tell stays as it is here. */
export const emptyTelegram: DecodedTelegram = {
  meterId: null,
  manufacturer: null,
  readings: [],
  targets: [],
  flowLitresPerHour: null,
  waterTemperatureC: null,
  ambientTemperatureC: null,
  batteryPercent: null,
  batteryMillivolts: null,
  firmware: null,
  alarms: [],
  endedAlarms: [],
  records: [],
}
