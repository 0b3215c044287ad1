import type { MeterSpan } from '../roll-up.ts'

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
 * reading cannot be there yet. A meter that is absent never spoke.
 */
export function partReadings<Item extends OfMeter & { readonly at: Date }>(
  readings: readonly Item[],
  stoodAt: ReadonlyMap<number, Date>,
): Sorted<Item> {
  return partBy(readings, stoodAt, ({ at }) => at)
}

/** Parts spans alike: of one that starts after that instant no register was seen before. */
export function partSpans(
  spans: readonly MeterSpan[],
  stoodAt: ReadonlyMap<number, Date>,
): Sorted<MeterSpan> {
  return partBy(spans, stoodAt, ({ startsAt }) => startsAt)
}

function partBy<Item extends OfMeter>(
  items: readonly Item[],
  stoodAt: ReadonlyMap<number, Date>,
  instantOf: (item: Item) => Date,
): Sorted<Item> {
  const fresh: Item[] = []
  const late: Item[] = []
  for (const item of items) {
    const stood = stoodAt.get(item.meterKey)
    if (stood === undefined || instantOf(item).getTime() > stood.getTime()) fresh.push(item)
    else late.push(item)
  }
  return { fresh, late }
}
