import { addDecimals, type Decimal, divideDecimals } from '@aquacis/kit/values/decimal.ts'
import type { ChargePart, Rounding } from '../charge-sheet.ts'

/**
 * What a price is asked: the volume of one dwelling, and in how much of a whole period. Days enter as whole numbers over one
 * common divisor, so that nothing is rounded before the line is.
 */
export interface Use {
  /** m³ of one dwelling. */
  readonly cubicMetres: Decimal
  /** Dwellings that multiply what the price gives for each; 1 where they do not. */
  readonly units: bigint
  /** Divisor of every amount that a price gives; 1 for a whole period. */
  readonly over: bigint
  /** Fixed charges are multiplied with this, over `over`. */
  readonly fixedShare: bigint
  /** Thresholds in m³ are multiplied with this, over `over`. */
  readonly thresholdShare: bigint
  /** The day whose index values and season hold. */
  readonly day: string
  readonly choices: Readonly<Record<string, string>>
  readonly traits: Readonly<Record<string, string>>
  readonly given: Readonly<Record<string, string>>
  /** Amounts of the components of which percentages are taken. */
  amountOf(code: string): ComponentAmount
}

/** What a component came to, all dwellings together. */
export interface ComponentAmount {
  /** Over the `over` of the use. */
  readonly exact: Decimal
  readonly rounded: Decimal
}

/** What a price came to; amounts are over the `over` of the use. */
export interface Priced {
  /** Of each dwelling. */
  readonly each: Decimal
  /** Of the contract, however many dwellings it has. */
  readonly once: Decimal
  readonly parts: readonly ChargePart[]
  /** Of a percentage: what it is taken of, and the rate. */
  readonly base: Decimal | null
  readonly rate: Decimal | null
  readonly article: string
}

/** A price made ready. Throws {@link NotPriced} for what the tariff does not price. */
export type Price = (use: Use) => Priced

/** 1, the quantity of a fixed charge. */
export const one: Decimal = { digits: 1n, scale: 0 }
/** 0. */
export const zero: Decimal = { digits: 0n, scale: 0 }

/** An amount times a whole number. */
export function timesWhole(amount: Decimal, factor: bigint): Decimal {
  return factor === 1n ? amount : { digits: amount.digits * factor, scale: amount.scale }
}

/** The sum; nothing is computed where one is zero. */
export function plus(a: Decimal, b: Decimal): Decimal {
  if (a.digits === 0n) return b
  if (b.digits === 0n) return a
  return addDecimals(a, b)
}

/** A whole number as a decimal. */
export function wholeOf(value: bigint): Decimal {
  return value === 1n ? one : { digits: value, scale: 0 }
}

/** Rounds an amount over `over`, and gives it over `over` again. */
export function roundedOver(amount: Decimal, over: bigint, { step, mode }: Rounding): Decimal {
  return timesWhole(divideDecimals(amount, wholeOf(over), step, mode), over)
}

/** A price with nothing but an amount for each dwelling. */
export function pricedEach(each: Decimal, parts: readonly ChargePart[], article: string): Priced {
  return { each, once: zero, parts, base: null, rate: null, article }
}
