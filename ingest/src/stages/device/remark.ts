import { type DeviceSighting, type Radio, radioName } from '@aquacis/metering/telemetry'
import type { Flood } from '../limits/admit.ts'
import type { Limits } from '../limits/limits.ts'

/** Something about a meter that somebody should know and no reading tells. Names no radio: that belongs into no log. */
export type Remark =
  | { readonly kind: 'CLOCK_DRIFT'; readonly meterKey: number; readonly seconds: number }
  | { readonly kind: 'FLOOD'; readonly meterKey: number | null; readonly telegrams: number }

/** Meters lose or gain a minute in a year; more than this, and its hours are no longer ours. */
const mostDriftSeconds = 300

/** Once a day for each meter whose clock is wrong. */
export function driftRemark(sighting: DeviceSighting, limits: Limits, atMs: number): Remark | null {
  const { meterKey, clockDriftSeconds: seconds } = sighting
  if (seconds === null || Math.abs(seconds) <= mostDriftSeconds) return null
  return limits.driftRemarks.allows(`${meterKey}`, atMs) ? { kind: 'CLOCK_DRIFT', meterKey, seconds } : null
}

/** Once a minute for each radio that floods. */
export function floodRemarks(
  floods: ReadonlyMap<string, Flood>,
  radios: ReadonlyMap<string, Radio>,
  limits: Limits,
  atMs: number,
): Remark[] {
  return [...floods.values()]
    .filter(({ address }) => limits.floodRemarks.allows(radioName(address), atMs))
    .map(({ address, telegrams }) => ({
      kind: 'FLOOD',
      meterKey: radios.get(radioName(address))?.meterKey ?? null,
      telegrams,
    }))
}
