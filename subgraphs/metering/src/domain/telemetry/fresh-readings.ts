interface OfMeter {
  readonly meterKey: number
}

/** What of a batch is new for certain, and what must be compared with what is kept. Both keep their order. */
export interface Sorted<Item> {
  readonly fresh: readonly Item[]
  readonly late: readonly Item[]
}

/**
 * Parts readings by the instant at which their meter stood before: all that is kept of it is not younger, so a younger
 * reading cannot be there yet. Undefined: it never spoke.
 */
export function partReadings<Item extends OfMeter & { readonly at: Date }>(
  readings: readonly Item[],
  stoodAt: (meterKey: number) => Date | undefined,
): Sorted<Item> {
  const fresh: Item[] = []
  const late: Item[] = []
  for (const reading of readings) {
    const stood = stoodAt(reading.meterKey)
    if (stood === undefined || reading.at.getTime() > stood.getTime()) fresh.push(reading)
    else late.push(reading)
  }
  return { fresh, late }
}
