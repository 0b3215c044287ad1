import { isAlarmName } from '../../src/codecs/alarm.ts'
import type { Decoded } from '../../src/codecs/codec.ts'

/** More than any answer to a frame, a payload or a message may have, so that none can fill the memory. */
const mostRecords = 1024
const longestMessage = 4096

/** What is wrong with an answer; undefined when it keeps to what every codec promises. */
export function faultOf(decoded: Decoded): string | undefined {
  if (!decoded.ok) {
    const { length } = decoded.unreadable.message
    return length === 0 || length > longestMessage ? `a message of ${length} characters` : undefined
  }
  const { telegram } = decoded
  if (telegram.records.length > mostRecords) return `${telegram.records.length} records`
  if (telegram.readings.length > mostRecords) return `${telegram.readings.length} readings`
  for (const { at, litres } of telegram.readings) {
    if (!Number.isSafeInteger(litres)) return `a register of ${litres}`
    if (at !== null && Number.isNaN(at.getTime())) return 'a reading at no instant'
  }
  for (const { at, litres } of telegram.targets) {
    if (!Number.isSafeInteger(litres)) return `a target of ${litres}`
    if (new Date(`${at}T00:00:00Z`).toISOString().slice(0, 10) !== at) return `a target at ${at}`
  }
  const strange = telegram.alarms.find((alarm) => !isAlarmName(alarm))
  if (strange !== undefined) return `an alarm called ${strange}`
  const { flowLitresPerHour, waterTemperatureC, ambientTemperatureC, batteryPercent, batteryMillivolts } =
    telegram
  const numbers = [
    flowLitresPerHour,
    waterTemperatureC,
    ambientTemperatureC,
    batteryPercent,
    batteryMillivolts,
  ]
  return numbers.every((number) => number === null || Number.isFinite(number))
    ? undefined
    : `a number that is none`
}
