import { type Decimal, decimalText, type RoundingMode } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, pesosText } from '@aquacis/kit/values/money.ts'

/** What is asked of a tariff: one contract, one period. Dates are civil, `YYYY-MM-DD`; a period ends before its `periodTo`. */
export interface RatingRequest {
  /** As published ("QUERÉTARO"); case and accents are forgiven. Unset where a tariff knows no offices. */
  readonly office?: string
  /** As published ("DOMÉSTICA MEDIO"); case and accents are forgiven. */
  readonly usageClass: string
  /** What was used in the period, whole litres, not negative. */
  readonly litres: number
  /** Dwellings behind the meter; unset is one. */
  readonly units?: number
  readonly periodFrom: string
  readonly periodTo: string
  /** Part of the period in which the contract was open; unset is all of it. Fixed charges follow its days where the tariff says so. */
  readonly servedFrom?: string
  readonly servedTo?: string
  /** Months that this bill is overdue: what the surcharge counts. Unset is none. */
  readonly overdueMonths?: number
  /** Component codes to charge ("water", "sewer"); unset is every component of the class. */
  readonly components?: readonly string[]
  /** Codes of the tariff's discounts to which the contract is entitled. */
  readonly discounts?: readonly string[]
  /** Alternatives of the tariff's choices by their names; the tariff's defaults for the rest. */
  readonly choices?: Readonly<Record<string, string>>
  /** Traits of the contract by which some tariffs price: meter size, zone. */
  readonly traits?: Readonly<Record<string, string>>
  /** Amounts known from elsewhere, decimal text by component code, for components that the tariff prices as `given`. */
  readonly given?: Readonly<Record<string, string>>
}

/** One way of rounding: to the nearest multiple of `step`. */
export interface Rounding {
  readonly step: Decimal
  readonly mode: RoundingMode
}

/** What a line is for: a service, a part taken off, what lacks to a minimum, interest, or the rounding of the whole. */
export type ChargeKind = 'service' | 'discount' | 'minimum' | 'surcharge' | 'rounding'

/** One factor of a line's amount: `quantity` × `unitPrice`, by one article of the tariff. */
export interface ChargePart {
  readonly quantity: Decimal
  /** What is counted: m³, a fixed charge, or the amount of which a rate is taken. */
  readonly unit: 'm3' | 'fixed' | 'amount'
  readonly unitPrice: Decimal
  /** JSON pointer into the tariff's document: "/prices/DOMÉSTICO/amounts/10". */
  readonly article: string
}

/** One charge, with all that is needed to compute it again by hand. */
export interface ChargeLine {
  /** The component ("water"), or the discount, "minimum", "surcharge", "rounding". */
  readonly code: string
  readonly kind: ChargeKind
  /** The concept as it is printed, in the tariff's words. */
  readonly title: string
  /** Of the amount: m³ priced (each dwelling's, where `units` multiplies), or 1. */
  readonly quantity: Decimal
  readonly unit: ChargePart['unit']
  /** Of one more m³ at this consumption; the mean over the base where a table gives sums; the amount where quantity is 1. */
  readonly unitPrice: Decimal
  /** The fixed charge inside of the amount; of a percentage, the amount of which it is taken. */
  readonly base: Decimal
  /** Of a percentage, a discount or a surcharge; null where none is applied. */
  readonly rate: Decimal | null
  /** Dwellings by which the price was multiplied. */
  readonly units: number
  readonly parts: readonly ChargePart[]
  /** Before rounding; to ten places where days divide it. */
  readonly exact: Decimal
  readonly rounding: Rounding
  readonly amount: Centavos
  readonly vatRate: Decimal
  readonly vat: Centavos
  /** The version that priced it, and where in it. */
  readonly tariffCode: string
  readonly article: string
  /** Days that it covers, the last one excluded: less than the period when the tariff changed inside of it. */
  readonly from: string
  readonly to: string
}

/** What one contract owes for one period. `total` = `subtotal` + `vat` = the sums of the lines, to the centavo. */
export interface ChargeSheet {
  /** Names as published; null where the tariff knows no offices. */
  readonly office: string | null
  readonly usageClass: string
  readonly currency: string
  readonly litres: number
  readonly units: number
  readonly periodFrom: string
  readonly periodTo: string
  readonly lines: readonly ChargeLine[]
  readonly subtotal: Centavos
  readonly vat: Centavos
  readonly total: Centavos
  /** False when the total is under the least amount that the tariff collects: it is carried to the next bill. */
  readonly isCollectable: boolean
}

/** {@link ChargePart} with its numbers as decimal text. */
export interface ChargePartJson {
  readonly quantity: string
  readonly unit: ChargePart['unit']
  readonly unitPrice: string
  readonly article: string
}

/** {@link ChargeLine} with its numbers as decimal text. */
export interface ChargeLineJson {
  readonly code: string
  readonly kind: ChargeKind
  readonly title: string
  readonly quantity: string
  readonly unit: ChargePart['unit']
  readonly unitPrice: string
  readonly base: string
  readonly rate: string | null
  readonly units: number
  readonly parts: readonly ChargePartJson[]
  readonly exact: string
  readonly rounding: { readonly step: string; readonly mode: RoundingMode }
  readonly amount: string
  readonly vatRate: string
  readonly vat: string
  readonly tariffCode: string
  readonly article: string
  readonly from: string
  readonly to: string
}

/** {@link ChargeSheet} as events, the graph and files carry it: amounts are decimal text with two places. */
export interface ChargeSheetJson {
  readonly office: string | null
  readonly usageClass: string
  readonly currency: string
  readonly litres: number
  readonly units: number
  readonly periodFrom: string
  readonly periodTo: string
  readonly lines: readonly ChargeLineJson[]
  readonly subtotal: string
  readonly vat: string
  readonly total: string
  readonly isCollectable: boolean
}

/** The sheet in its JSON form: every number that is not a count becomes text. */
export function chargeSheetJson(sheet: ChargeSheet): ChargeSheetJson {
  return {
    ...sheet,
    lines: sheet.lines.map(lineJson),
    subtotal: pesosText(sheet.subtotal),
    vat: pesosText(sheet.vat),
    total: pesosText(sheet.total),
  }
}

function lineJson(line: ChargeLine): ChargeLineJson {
  return {
    ...line,
    quantity: decimalText(line.quantity),
    unitPrice: decimalText(line.unitPrice),
    base: decimalText(line.base),
    rate: line.rate === null ? null : decimalText(line.rate),
    parts: line.parts.map((part) => ({
      ...part,
      quantity: decimalText(part.quantity),
      unitPrice: decimalText(part.unitPrice),
    })),
    exact: decimalText(line.exact),
    rounding: { step: decimalText(line.rounding.step), mode: line.rounding.mode },
    amount: pesosText(line.amount),
    vatRate: decimalText(line.vatRate),
    vat: pesosText(line.vat),
  }
}
