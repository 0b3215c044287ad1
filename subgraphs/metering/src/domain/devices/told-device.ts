import type { DeviceSighting } from '../telemetry-batch.ts'

/** What was told of a device lately, as far as it decides whether the next sighting is worth writing down. */
export interface ToldDevice {
  /** Milliseconds since 1970. */
  readonly seenMs: number
  readonly batteryPercent: number | null
  readonly batteryMillivolts: number | null
  readonly firmware: string | null
  readonly application: string | null
  readonly hasRadio: boolean
  readonly hasClock: boolean
}

const minuteMs = 60_000

/** Whether a sighting says more than that a device which was just heard is heard again. */
export function saysNews(told: ToldDevice | undefined, sighting: DeviceSighting): boolean {
  if (told === undefined || Math.abs(sighting.at.getTime() - told.seenMs) >= minuteMs) return true
  const { batteryPercent, batteryMillivolts, firmware, application = null } = sighting
  return (
    (batteryPercent !== null && batteryPercent !== told.batteryPercent) ||
    (batteryMillivolts !== null && batteryMillivolts !== told.batteryMillivolts) ||
    (firmware !== null && firmware !== told.firmware) ||
    (application !== null && application !== told.application) ||
    (!told.hasRadio && saysRadio(sighting)) ||
    (!told.hasClock && sighting.clockDriftSeconds !== null)
  )
}

/** What is told of the device after one sighting more. Late ones tell only what nobody said before. */
export function toldAfter(told: ToldDevice | undefined, sighting: DeviceSighting): ToldDevice {
  const seenMs = sighting.at.getTime()
  const isLate = told !== undefined && seenMs < told.seenMs
  const newer = <Word>(known: Word | null | undefined, said: Word | null | undefined): Word | null =>
    (isLate ? (known ?? said) : (said ?? known)) ?? null
  return {
    seenMs: isLate ? told.seenMs : seenMs,
    batteryPercent: newer(told?.batteryPercent, sighting.batteryPercent),
    batteryMillivolts: newer(told?.batteryMillivolts, sighting.batteryMillivolts),
    firmware: newer(told?.firmware, sighting.firmware),
    application: newer(told?.application, sighting.application),
    hasRadio: told?.hasRadio === true || saysRadio(sighting),
    hasClock: told?.hasClock === true || sighting.clockDriftSeconds !== null,
  }
}

function saysRadio({ rssiDbm, snrDb, gateway }: DeviceSighting): boolean {
  return rssiDbm !== null || snrDb !== null || gateway !== null
}
