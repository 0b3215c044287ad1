import type { PriceDocument, RoundingDocument } from '../prices/making.ts'
import type { NumberText } from './number-text.ts'

/** A tariff as people write it: JSON that passed its shape. docs/tariff-language.md tells of every key. */
export interface TariffDocument {
  readonly code: string
  readonly title?: string
  readonly utility?: string
  readonly source?: string | readonly string[]
  readonly notes?: string | readonly string[]
  readonly series?: string
  readonly currency?: string
  readonly effectiveFrom: string
  readonly effectiveTo?: string | null
  readonly period?: { readonly months?: number; readonly days?: number }
  readonly proration?: { readonly fixed?: 'none' | 'days'; readonly thresholds?: 'none' | 'days' }
  readonly volume?: { readonly step?: NumberText; readonly mode?: string }
  readonly dwellings?: { readonly step?: NumberText; readonly mode?: string }
  readonly vat?: RateDocument
  readonly rounding?: {
    readonly line?: RoundingDocument
    readonly vat?: RoundingDocument & { readonly per?: 'line' | 'total' }
    readonly total?: RoundingDocument
  }
  readonly indices?: Readonly<Record<string, Readonly<Record<string, NumberText>>>>
  readonly seasons?: Readonly<Record<string, { readonly from: string; readonly to: string }>>
  readonly choices?: Readonly<Record<string, ChoiceOption>>
  readonly doubts?: readonly DoubtDocument[]
  readonly prices?: Readonly<Record<string, PriceDocument>>
  readonly components?: Readonly<Record<string, ComponentDocument>>
  readonly classes: Readonly<Record<string, ClassDocument>>
  readonly offices?: Readonly<Record<string, readonly string[]>>
  readonly discounts?: Readonly<Record<string, DiscountDocument>>
  readonly minimums?: readonly MinimumDocument[]
  readonly overdue?: OverdueDocument
  readonly minimumCollectable?: NumberText
  readonly monotone?: 'required' | 'expected' | 'off'
  readonly golden?: readonly GoldenDocument[]
}

/** A rate as a fraction, or one for each reading of an unclear rule. */
export type RateDocument =
  | NumberText
  | { readonly choice: string; readonly alternatives: Readonly<Record<string, NumberText>> }

export interface ComponentDocument {
  readonly label?: string
  readonly price: PriceDocument
  readonly vat?: RateDocument
  readonly perDwelling?: boolean
  readonly rounding?: RoundingDocument
}

export interface ClassDocument {
  readonly label?: string
  readonly vat?: RateDocument
  readonly components: Readonly<Record<string, ComponentDocument | string>>
}

export interface ChoiceOption {
  readonly about?: string
  readonly default: string
  readonly alternatives: Readonly<Record<string, string>>
}

/** Something that the source leaves open. */
export interface DoubtDocument {
  readonly about: string
  readonly text: string
  readonly choice?: string
}

export interface DiscountDocument {
  readonly label?: string
  readonly rate?: NumberText
  readonly amount?: NumberText
  readonly of: readonly string[]
  readonly upTo?: NumberText
  readonly above?: 'keep' | 'lose'
  readonly classes?: readonly string[]
}

export interface MinimumDocument {
  readonly label?: string
  readonly amount: NumberText
  readonly of?: readonly string[]
  readonly classes?: readonly string[]
  readonly vat?: RateDocument
  readonly perDwelling?: boolean
}

export interface OverdueDocument {
  readonly label?: string
  readonly rate: NumberText
  readonly fromMonth?: number
  readonly of?: readonly string[]
  readonly withVat?: boolean
  readonly compound?: boolean
  readonly vat?: RateDocument
}

export interface GoldenDocument {
  readonly title?: string
  readonly source?: string
  readonly input: unknown
  readonly expected: {
    readonly subtotal?: NumberText
    readonly vat?: NumberText
    readonly total?: NumberText
    readonly lines?: Readonly<Record<string, NumberText>>
    readonly refused?: string
  }
  readonly tolerance?: NumberText
}
