/** Permanent flow Q3 in litres per hour usual for a nominal diameter (ISO 4064-1 §4.1, the larger of the two where both are sold). */
const permanentFlow: readonly (readonly [calibreMillimetres: number, litresPerHour: number])[] = [
  [15, 2_500],
  [20, 4_000],
  [25, 6_300],
  [32, 10_000],
  [40, 16_000],
  [50, 40_000],
  [65, 63_000],
  [80, 100_000],
  [100, 160_000],
  [150, 400_000],
  [200, 630_000],
  [300, 1_600_000],
]
/** Overload flow Q4 is 1.25 × Q3; a burst main passes some more through the meter, twice as much never. */
const plausibleOverPermanent = 2.5

/** Q3 of a meter in litres per hour; infinite for calibres beyond the table. */
export function permanentFlowOf(calibreMillimetres: number): number {
  const size = permanentFlow.find(([upTo]) => calibreMillimetres <= upTo)
  return size === undefined ? Number.POSITIVE_INFINITY : size[1]
}

/** The most litres per hour that a meter of this calibre can mean. */
export function plausibleFlow(calibreMillimetres: number): number {
  return permanentFlowOf(calibreMillimetres) * plausibleOverPermanent
}
