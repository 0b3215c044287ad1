/** Who uses the water. */
export type Premises = 'HOME' | 'SHOP' | 'OFFICE' | 'FACTORY'

/**
 * What stands between the meter and the taps. TINACO: a tank on the roof whose float valve lets in what was drawn, ever
 * slower. CISTERN: a tank whose valve opens wide once a whole filling is missing.
 */
export type Inlet = 'DIRECT' | 'TINACO' | 'CISTERN'

/** How water is used behind one meter: all days follow from it. */
export interface UseProfile {
  /** Seed of its days. */
  readonly seed: number
  readonly premises: Premises
  /** Zero when nobody lives there. */
  readonly people: number
  /** On a mean day. */
  readonly litresPerDay: number
  readonly garden: boolean
  readonly inlet: Inlet
}
