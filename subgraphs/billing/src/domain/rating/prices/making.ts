import type { Decimal } from '@aquacis/kit/values/decimal.ts'
import type { Rounding } from '../charge-sheet.ts'
import type { Told } from '../document/mistake.ts'
import type { NumberText } from '../document/number-text.ts'
import type { ObjectShape } from '../document/shape.ts'
import type { Price } from './price.ts'

/** A price as a document writes it: the name of a shared one, or an object with its model. */
export type PriceDocument = string | { readonly model: string }

/** Whether an amount is charged as such or for each m³: where prices stand in an index, each has its own rounding. */
export type MoneyKind = 'amount' | 'perM3'

/** What a model needs to make itself ready from its part of the document. */
export interface Making {
  /** Where this price stands, as a JSON pointer. */
  readonly path: string
  /** Code of the component that it prices. */
  readonly component: string
  /** An amount of money as an exact decimal; in an index, converted to money by the value of the day. */
  money(value: NumberText, kind: MoneyKind): Decimal
  /** A price inside of this one. */
  inner(document: PriceDocument, ...keys: readonly (string | number)[]): Price
  /** The same part made ready with amounts that are converted otherwise. */
  converted(money: Making['money']): Making
  /** The same part made ready for a share of the m³: its thresholds lie at so many more of those that are used. */
  ofShare(share: Decimal): Making
  /** Values of an index, the oldest first; null, with a mistake noted, when the document has no such index. */
  indexValues(name: string): readonly IndexValue[] | null
  /** Notes that the component is a percentage of another. */
  dependsOn(code: string, ...keys: readonly (string | number)[]): void
  /** The choice's alternative that holds when a request says nothing; null, with a mistake noted, when there is no such choice. */
  defaultOf(choice: string, alternatives: readonly string[]): string | null
  /** Whether the document has such a season; a mistake is noted when it has not. */
  season(name: string, ...keys: readonly (string | number)[]): SeasonTest
  rounding(document: RoundingDocument | undefined, fallback: Rounding): Rounding
  /** Notes a volume at which the price changes its form: where it is watched for falling. */
  threshold(cubicMetres: Decimal): void
  /** Notes that whole m³ are asked for. */
  needsWholeCubicMetres(): void
  mistake(about: Told, ...keys: readonly (string | number)[]): void
}

export interface RoundingDocument {
  readonly step?: NumberText
  readonly mode?: string
}

/** From this day on the index has this value. */
export interface IndexValue {
  readonly from: string
  readonly value: Decimal
}

/** Whether a day is in the season. */
export type SeasonTest = (day: string) => boolean

/** A way of pricing: how its document looks, and how it is made ready. One file each. */
export interface PriceModel {
  readonly name: string
  /** Its keys but "model", with words and an example for those who write tariffs. */
  readonly shape: ObjectShape
  /** The document has been checked against the shape. */
  make(document: never, making: Making): Price
}
