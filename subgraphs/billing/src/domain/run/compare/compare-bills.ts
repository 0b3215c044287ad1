import { compareDecimals, type Decimal, decimalText, roundDecimal } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/** A bill as either of two systems computed it. What a system does not say is null. */
export interface ComparedBill {
  readonly contract: string
  /** `2026-10`, or the two days of a period: whatever both systems write alike. */
  readonly period: string
  readonly usageClass: string | null
  readonly cubicMetres: Decimal | null
  /** By the name of the concept. */
  readonly concepts: ReadonlyMap<string, Centavos>
  readonly total: Centavos
}

/**
 * Why two systems differ over a bill: one has none, other water, another class, a concept that one of them does not charge,
 * only the rounding of each amount, or another price for the same.
 */
export type DifferenceCause =
  | 'MISSING_OURS'
  | 'MISSING_THEIRS'
  | 'VOLUME'
  | 'TARIFF_CLASS'
  | 'CONCEPT'
  | 'ROUNDING'
  | 'PRICE'

/** Where two amounts differ; null where a side has none. */
export interface AmountDifference {
  readonly concept: string
  readonly ours: Centavos | null
  readonly theirs: Centavos | null
}

/** A bill over which two systems differ. `by` is ours less theirs. */
export interface BillDifference {
  readonly contract: string
  readonly period: string
  readonly cause: DifferenceCause
  readonly by: Centavos
  readonly ours: ComparedBill | null
  readonly theirs: ComparedBill | null
  /** The concepts that differ, and the total last. */
  readonly amounts: readonly AmountDifference[]
}

/** Rounding explains a centavo for each amount that was rounded. */
const centavosPerAmount = 1n

/**
 * How two systems differ over a bill; null where they agree to the centavo. The first cause that explains it is named:
 * other water changes every amount, so it is looked at before them.
 */
export function compareBills(ours: ComparedBill | null, theirs: ComparedBill | null): BillDifference | null {
  const known = ours ?? theirs
  if (known === null) return null
  const { contract, period } = known
  const amounts = amountsThatDiffer(ours, theirs)
  if (ours !== null && theirs !== null && amounts.length === 0) return null
  const by = centavos((ours?.total ?? 0n) - (theirs?.total ?? 0n))
  return { contract, period, cause: causeOf(ours, theirs, amounts), by, ours, theirs, amounts }
}

function causeOf(
  ours: ComparedBill | null,
  theirs: ComparedBill | null,
  amounts: readonly AmountDifference[],
): DifferenceCause {
  if (ours === null) return 'MISSING_OURS'
  if (theirs === null) return 'MISSING_THEIRS'
  if (!isSameVolume(ours.cubicMetres, theirs.cubicMetres)) return 'VOLUME'
  if (!isSameName(ours.usageClass, theirs.usageClass)) return 'TARIFF_CLASS'
  const isOneSided = ({ ours: a, theirs: b }: AmountDifference) => (a ?? 0n) === 0n || (b ?? 0n) === 0n
  if (amounts.some((amount) => amount.concept !== totalConcept && isOneSided(amount))) return 'CONCEPT'
  const rounded = centavosPerAmount * BigInt(Math.max(1, theirs.concepts.size, ours.concepts.size))
  const isRounding = amounts.every(({ concept, ours: a, theirs: b }) => {
    const apart = absolute((a ?? 0n) - (b ?? 0n))
    return apart <= (concept === totalConcept ? rounded : centavosPerAmount)
  })
  return isRounding ? 'ROUNDING' : 'PRICE'
}

/** The name under which the whole of a bill is compared. */
const totalConcept = 'total'

function amountsThatDiffer(ours: ComparedBill | null, theirs: ComparedBill | null): AmountDifference[] {
  // What only one of the systems tells apart in all its bills is compared in the total alone.
  const names = new Set([...(ours?.concepts.keys() ?? []), ...(theirs?.concepts.keys() ?? [])])
  const told = ours !== null && theirs !== null && ours.concepts.size > 0 && theirs.concepts.size > 0
  const concepts = told ? [...names] : []
  return [
    ...concepts.map((concept) => ({
      concept,
      ours: ours?.concepts.get(concept) ?? null,
      theirs: theirs?.concepts.get(concept) ?? null,
    })),
    { concept: totalConcept, ours: ours?.total ?? null, theirs: theirs?.total ?? null },
  ].filter(({ ours: a, theirs: b }) => (a ?? 0n) !== (b ?? 0n))
}

/** To the places of whoever writes fewer: a system that bills whole cubic metres says 15 where another says 14.632. */
function isSameVolume(a: Decimal | null, b: Decimal | null): boolean {
  if (a === null || b === null) return true
  const step = { digits: 1n, scale: Math.min(a.scale, b.scale) }
  return compareDecimals(roundDecimal(a, step, 'half-up'), roundDecimal(b, step, 'half-up')) === 0
}

function isSameName(a: string | null, b: string | null): boolean {
  return a === null || b === null || plain(a) === plain(b)
}

/** Case and accents are forgiven. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toUpperCase()
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** A volume as text; empty where none is known. */
export function volumeText(volume: Decimal | null): string {
  return volume === null ? '' : decimalText(volume)
}
