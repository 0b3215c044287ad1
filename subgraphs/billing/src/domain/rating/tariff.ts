import type { Decimal } from '@aquacis/kit/values/decimal.ts'
import type { Rounding } from './charge-sheet.ts'
import type { TariffDocument } from './document/tariff-document.ts'
import type { SeasonTest } from './prices/making.ts'
import type { Price } from './prices/price.ts'

/** A tariff made ready: checked once, then asked a hundred thousand times. */
export interface Tariff {
  readonly code: string
  readonly currency: string
  readonly effectiveFrom: string
  /** The day after the last in force; null while no end is known. */
  readonly effectiveTo: string | null
  /** Classes by name; null for one that several offices have and this tariff does not list by office. */
  readonly classes: Names<TariffClass>
  /** Null where the tariff lists no offices. */
  readonly offices: Names<Office> | null
  readonly period: { readonly months: number } | { readonly days: number }
  readonly proration: { readonly fixed: boolean; readonly thresholds: boolean }
  readonly volume: Rounding
  /** Rounding of the m³ of one dwelling; null where several dwellings are not priced. */
  readonly dwellings: Rounding | null
  readonly rounding: {
    readonly line: Rounding
    readonly vat: Rounding
    readonly isVatOfTotal: boolean
    /** Null where the total is not rounded. */
    readonly total: Rounding | null
  }
  /** Days on which an index has a new value. */
  readonly indexDays: readonly string[]
  readonly seasons: readonly Season[]
  /** Choice → its alternatives, the one that holds first. */
  readonly choices: ReadonlyMap<string, readonly string[]>
  readonly discounts: ReadonlyMap<string, Discount>
  readonly minimums: readonly Minimum[]
  readonly surcharge: Surcharge | null
  readonly minimumCollectable: Decimal | null
  /** Volumes, in litres, at which some price changes its form, rising. */
  readonly thresholds: readonly number[]
  readonly document: TariffDocument
}

/** Things by their name; found by another spelling of it too. */
export interface Names<Thing> {
  readonly names: readonly string[]
  find(name: string): Thing | undefined
}

export interface Office {
  readonly name: string
  readonly classes: ReadonlySet<string>
}

export interface Season {
  readonly name: string
  /** MM-DD, both included. */
  readonly from: string
  readonly to: string
  readonly isIn: SeasonTest
}

export interface TariffClass {
  readonly name: string
  /** In the order of the bill. */
  readonly components: ReadonlyMap<string, Component>
}

/** The rate that holds under the choices of a request. */
export type RateOf = (choices: Readonly<Record<string, string>>) => Decimal

export interface Component {
  readonly code: string
  readonly label: string
  readonly price: Price
  readonly vat: RateOf
  readonly perDwelling: boolean
  /** Whether m³ are what it charges for. */
  readonly isVolumetric: boolean
  readonly rounding: Rounding
}

export interface Discount {
  readonly code: string
  readonly label: string
  /** Null where a fixed amount is taken off. */
  readonly rate: Decimal | null
  readonly amount: Decimal | null
  readonly of: readonly string[]
  /** m³ of each dwelling that are reduced; null for all. */
  readonly upTo: Decimal | null
  readonly isLostAbove: boolean
  /** Null where every class may have it. */
  readonly classes: ReadonlySet<string> | null
  readonly article: string
}

export interface Minimum {
  readonly label: string
  readonly amount: Decimal
  readonly of: readonly string[] | null
  readonly classes: ReadonlySet<string> | null
  readonly vat: RateOf
  readonly perDwelling: boolean
  readonly article: string
}

export interface Surcharge {
  readonly label: string
  readonly rate: Decimal
  readonly fromMonth: number
  readonly of: readonly string[] | null
  readonly isWithVat: boolean
  readonly isCompound: boolean
  readonly vat: RateOf
}
