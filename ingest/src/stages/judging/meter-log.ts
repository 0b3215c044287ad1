import type { Radio } from '@aquacis/metering/telemetry'

/** Meters keep a year of monthly values and a repaired gateway may bring a month late. */
export const usualLogDays = 400

/** How many days back the log of a maker's meters reaches, where it is known to differ. */
const loggedDays: Readonly<Record<string, number>> = {
  // Kamstrup flowIQ and Multical: 460 daily values.
  kamstrup: 460,
}

/** Days that a meter remembers; an instant before that is a clock that was reset to its factory date. */
export function logDays({ profile }: Pick<Radio, 'profile'>): number {
  const vendor = profile?.vendor.toLowerCase() ?? ''
  return Object.hasOwn(loggedDays, vendor) ? (loggedDays[vendor] ?? usualLogDays) : usualLogDays
}
