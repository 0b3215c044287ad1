/** Permanent flow Q3 in litres per hour usual for a nominal diameter (ISO 4064-1 §4.1, the larger of the two where both are sold). */
const permanentFlows: readonly (readonly [calibreMillimetres: number, litresPerHour: number])[] = [
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

/** Q3 of a meter of this calibre in litres per hour; null for calibres that no standard meter has. */
export function permanentFlowOf(calibreMillimetres: number): number | null {
  return permanentFlows.find(([upTo]) => calibreMillimetres <= upTo)?.[1] ?? null
}
