import { type Decimal, decimalText, type RoundingMode } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, pesosText } from '@aquacis/kit/values/money.ts'

/** What is asked of a tariff: one contract, one period. Dates are civil, `YYYY-MM-DD`; a period ends before its `periodTo`. */
export interface RatingRequest {
  /** As published ("QUERÉTARO"); case and accents are forgiven. Unset, nobody asks whether the office has the class. */
  readonly office?: string
  /** As published ("DOMÉSTICA MEDIO"); case and accents are forgiven. */
  readonly usageClass: string
  /** What was used in the period, whole litres, not negative. */
  readonly litres: number
  /** Dwellings behind the meter; unset is one. */
  readonly units?: number
  readonly periodFrom: string
  readonly periodTo: string
  /** All of the period at the prices of this day; unset, what changes inside of the period divides it by days. */
  readonly pricesOf?: string
  /** Part of the period in which the contract was open; unset is all of it. Fixed charges follow its days where the tariff says so. */
  readonly servedFrom?: string
  readonly servedTo?: string
  /** Months that this bill is overdue: what the surcharge counts. Unset is none. */
  readonly overdueMonths?: number
  /** What was paid of this bill before, of its IVA first: the surcharge counts what is left. Unset is nothing. */
  readonly paid?: Centavos
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

/** What a quantity counts: `servicio` is a charge as such, `m³` a volume. */
export type ChargeUnit = 'm³' | 'servicio'

/** One factor of a line's amount: `quantity` × `unitPrice`, by one article of the tariff. */
export interface ChargePart {
  readonly quantity: Decimal
  readonly unit: ChargeUnit
  readonly unitPrice: Decimal
  /** JSON pointer into the tariff's document: "/prices/DOMÉSTICO/amounts/10". */
  readonly article: string
}

/** One charge, with all that is needed to compute it again by hand. */
export interface ChargeLine {
  /** The component ("water"), the code of the discount, "minimum", "surcharge" or "rounding". */
  readonly code: string
  readonly kind: ChargeKind
  /** The concept as it is printed, in the tariff's words. */
  readonly label: string
  /** m³ priced (each dwelling's, where `units` multiplies), or 1 `servicio`. */
  readonly quantity: Decimal
  readonly unit: ChargeUnit
  /** Of m³: what they cost on average, fixed charges included, to six places; the parts have the tariff's own prices. */
  readonly unitPrice: Decimal
  /** What a percentage is taken of, to six places; null where it is none. */
  readonly base: Decimal | null
  /** The percentage as a fraction, 0.10; null where it is none. */
  readonly rate: Decimal | null
  /** Dwellings by which the price was multiplied. */
  readonly units: number
  readonly parts: readonly ChargePart[]
  /** Before rounding; where days divide it, to ten places. */
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
  readonly unit: ChargeUnit
  readonly unitPrice: string
  readonly article: string
}

/** {@link ChargeLine} with its numbers as decimal text; `rounding` is the step and how: "0.01 half-up". */
export interface ChargeLineJson {
  readonly code: string
  readonly kind: ChargeKind
  readonly label: string
  readonly quantity: string
  readonly unit: ChargeUnit
  readonly unitPrice: string
  readonly base: string | null
  readonly rate: string | null
  readonly units: number
  readonly parts: readonly ChargePartJson[]
  readonly exact: string
  readonly rounding: string
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
    base: line.base === null ? null : decimalText(line.base),
    rate: line.rate === null ? null : decimalText(line.rate),
    parts: line.parts.map((part) => ({
      ...part,
      quantity: decimalText(part.quantity),
      unitPrice: decimalText(part.unitPrice),
    })),
    exact: decimalText(line.exact),
    rounding: `${decimalText(line.rounding.step)} ${line.rounding.mode}`,
    amount: pesosText(line.amount),
    vatRate: decimalText(line.vatRate),
    vat: pesosText(line.vat),
  }
}
