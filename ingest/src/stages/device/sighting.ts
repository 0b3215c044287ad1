import type { DeviceAlarms, DeviceSighting, Radio } from '@aquacis/metering/telemetry'
import type { DecodedTelegram } from '../../codecs/codec.ts'
import type { Arrival, NoteArrival } from '../arrival.ts'
import type { ReadTelegram } from '../decode.ts'
import { meterClockOffsetMinutes } from '../families/wmbus.ts'
import { passed, rejected, type Staged } from '../rejection.ts'

/** What a telegram says of its device beside the register. */
export function sightingOf({ arrival, radio, decoded }: ReadTelegram): DeviceSighting {
  return {
    ...heard(arrival, radio),
    batteryPercent: believedBattery(decoded.batteryPercent),
    batteryMillivolts: decoded.batteryMillivolts,
    firmware: decoded.firmware,
    clockDriftSeconds: clockDrift(arrival, decoded),
  }
}

/** What a note says of it; null when the device itself was not heard. */
export function sightingOfNote(note: NoteArrival, radio: Radio): DeviceSighting | null {
  if (!note.seen) return null
  return {
    ...heard(note, radio),
    batteryPercent: believedBattery(note.batteryPercent),
    batteryMillivolts: null,
    firmware: null,
    clockDriftSeconds: null,
  }
}

/** A battery that cannot be spoils what is known of the battery, not the reading beside it. */
export function judgeBattery(percent: number | null): Staged<null> {
  if (percent === believedBattery(percent)) return passed(null)
  return rejected('BATTERY_IMPLAUSIBLE', `the battery shows ${percent} %, expected 0 to 100`)
}

/** The conditions that stand at a meter by its own word; null when its telegram does not speak of them. */
export function alarmsOf({ arrival, radio, decoded }: ReadTelegram): DeviceAlarms | null {
  const { alarms: standing, endedAlarms: ended } = decoded
  if (standing.length === 0 && ended.length === 0) return null
  const own = arrival.kind === 'REPORT' ? decoded.readings[0]?.at : undefined
  const said = { meterKey: radio.meterKey, at: own ?? arrival.heardAt, standing }
  return ended === 'ALL_OTHERS' ? said : { ...said, ended }
}

function heard({ heardAt, signal }: Arrival, { meterKey }: Radio) {
  return { meterKey, at: heardAt, ...signal }
}

function believedBattery(percent: number | null): number | null {
  return percent !== null && percent >= 0 && percent <= 100 ? percent : null
}

/** Seconds that the meter's clock is ahead of whoever heard it; null where it tells no time of its own. */
function clockDrift(arrival: Arrival, decoded: DecodedTelegram): number | null {
  if (arrival.kind === 'FRAME') {
    const clock = ownClock(decoded)
    return clock === null ? null : Math.round((clock - arrival.heardAt.getTime()) / 1000)
  }
  // What lies behind may have waited in the device or in the network; what lies ahead is a clock that is ahead.
  const newest = Math.max(...decoded.readings.map(({ at }) => at?.getTime() ?? Number.NEGATIVE_INFINITY))
  const ahead = Math.round((newest - arrival.heardAt.getTime()) / 1000)
  return ahead > 0 ? ahead : null
}

function ownClock({ records }: DecodedTelegram): number | null {
  for (const { quantity, storage, value, function: what, qualifiers } of records) {
    if (quantity !== 'date and time' || storage !== 0 || what !== 'instantaneous' || qualifiers.length > 0)
      continue
    if (typeof value !== 'string') continue
    // Clocks that tell no seconds (EN 13757-3 type F) are half a minute later than they say, on average.
    const halfMinute = value.length === 'YYYY-MM-DDTHH:MM'.length ? 30_000 : 0
    const at = Date.parse(`${value}Z`) + halfMinute - meterClockOffsetMinutes * 60_000
    return Number.isNaN(at) ? null : at
  }
  return null
}
