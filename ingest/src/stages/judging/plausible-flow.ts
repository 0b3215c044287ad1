import { permanentFlowOf as knownPermanentFlow } from '@aquacis/metering/telemetry'

/** Overload flow Q4 is 1.25 × Q3; a burst main passes some more through the meter, twice as much never. */
const plausibleOverPermanent = 2.5

/** Q3 of a meter in litres per hour; infinite for calibres beyond the table. */
export function permanentFlowOf(calibreMillimetres: number): number {
  return knownPermanentFlow(calibreMillimetres) ?? Number.POSITIVE_INFINITY
}

/** The most litres per hour that a meter of this calibre can mean. */
export function plausibleFlow(calibreMillimetres: number): number {
  return permanentFlowOf(calibreMillimetres) * plausibleOverPermanent
}
