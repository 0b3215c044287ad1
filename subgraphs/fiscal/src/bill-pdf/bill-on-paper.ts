/**
 * Everything that the page of a bill shows, as plain values that JSON carries unchanged. The page computes no money: what it
 * prints was decided by rating and by the account.
 *
 * Amounts are pesos as decimal text ("1234.50", "-80.00" is in the resident's favour), quantities and prices decimal text with as
 * many places as they have, volumes whole litres, dates ISO days ("2026-02-14") of the office's wall clock, text in Spanish.
 */
export interface BillOnPaper {
  /** A bill unless told: the other fiscal documents ask for nothing. */
  readonly kind?: DocumentKindOnPaper | undefined
  readonly office: OfficeOnPaper
  readonly holder: HolderOnPaper
  /** As people know it: "442761"; null where only the fiscal document is known. */
  readonly contractNumber: string | null
  /** Number of this bill: series and folio as the CFDI has them. */
  readonly billNumber: string
  /** First day billed, and the day behind the last one; null where it is not known. */
  readonly period: PeriodOnPaper | null
  readonly issuedOn: string
  /** Null where it is not known. */
  readonly dueOn: string | null
  readonly money: MoneyOnPaper
  /** In the order of the charge sheet. */
  readonly charges: readonly ChargeOnPaper[]
  /** One per meter that stood there in the period; none where nothing is measured (a fixed quota). */
  readonly readings: readonly ReadingsOnPaper[]
  /** Null where nothing is known of it. */
  readonly usage: UsageOnPaper | null
  /** Null where it is not known. */
  readonly tariff: TariffOnPaper | null
  /** Social discounts and other agreements that this bill honours. */
  readonly agreements: readonly AgreementOnPaper[]
  /** Null when there is nothing to pay. */
  readonly payment: PaymentOnPaper | null
  readonly fiscal: FiscalOnPaper
  /** What the resident should know, most urgent first: a probable leak, an estimated reading, how to have something corrected. */
  readonly messages: readonly MessageOnPaper[]
}

/** Fiscal documents that have a page. */
export type DocumentKindOnPaper = 'bill' | 'creditNote' | 'payment' | 'global'

/** First day, and the day behind the last one. */
export interface PeriodOnPaper {
  readonly from: string
  readonly to: string
}

/** Who bills: its name on the street, and as the tax authority knows it. */
export interface OfficeOnPaper {
  /** "CEA Querétaro". */
  readonly utility: string
  /** "Administración Querétaro". */
  readonly name: string
  readonly address: string
  /** How to reach it: telephone, hours, address on the web. One short text each. */
  readonly contacts: readonly string[]
  readonly legalName: string
  readonly rfc: string
}

export interface HolderOnPaper {
  readonly name: string
  /** Lines of the address, as it was given. */
  readonly address: readonly string[]
  /** The RFC and fiscal name of the CFDI's receiver, when they are known; the general public has none. */
  readonly rfc: string | null
}

/** previousBalance − payments + total = due; whoever makes the value sees to it. */
export interface MoneyOnPaper {
  readonly due: string
  readonly previousBalance: string
  /** Payments since the previous bill, oldest first; amounts positive. */
  readonly payments: readonly { readonly on: string; readonly amount: string }[]
  readonly subtotal: string
  readonly vat: string
  /** Of this bill's charges. */
  readonly total: string
  /** Months owed before this one; 0 when everything was paid. */
  readonly overdueMonths: number
}

/** A line of billing's charge sheet in its JSON form (`ChargeLineJson`), as far as the page explains it; more fields do no harm. */
export interface ChargeOnPaper {
  /** 'water', 'sewer', 'treatment' …: known codes are named by the page in plain words, others by their label. */
  readonly code: string
  readonly kind: 'service' | 'discount' | 'minimum' | 'surcharge' | 'rounding'
  /** The concept in the tariff's words. */
  readonly label: string
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  /** Of a rate, the amount of which it is taken; null where there is none. */
  readonly base: string | null
  /** "0.10" is 10 %; null where no rate is applied. */
  readonly rate: string | null
  /** Dwellings by which the price was multiplied. */
  readonly units: number
  readonly parts: readonly ChargePartOnPaper[]
  /** Before VAT; negative is in the resident's favour. */
  readonly amount: string
  /** "0.16"; "0.00" without VAT. */
  readonly vatRate: string
  readonly vat: string
  /** In words how it came about, where it is no quantity times a price. */
  readonly reason?: string | undefined
  /** Days that it covers, the last one excluded. */
  readonly from: string
  readonly to: string
}

/** A factor of a charge: cubic metres or a fixed charge, times a price. */
export interface ChargePartOnPaper {
  readonly quantity: string
  /** 'm³', or what else is counted; 1 of it is a fixed charge. */
  readonly unit: string
  readonly unitPrice: string
}

export interface ReadingsOnPaper {
  readonly meterSerial: string
  readonly previous: ReadingOnPaper
  readonly current: ReadingOnPaper
}

export interface ReadingOnPaper {
  readonly on: string
  /** What the register showed. */
  readonly litres: number
  readonly origin: 'telemetry' | 'field' | 'self' | 'estimated'
}

export interface UsageOnPaper {
  /** Billed in this period. */
  readonly litres: number
  readonly days: number
  /** Of the same period a year ago; null when there was none. */
  readonly lastYearLitres: number | null
  /** Up to 13, oldest first, this period last; the page shows the last 13. */
  readonly months: readonly MonthOnPaper[]
  /** A sentence of whoever makes the bill; null: the page compares with a year ago, else with the month before. */
  readonly comparison: string | null
}

export interface MonthOnPaper {
  /** "2026-02". */
  readonly month: string
  /** Null: nothing is known of it. */
  readonly litres: number | null
  readonly estimated: boolean
}

/** A tariff, so that anybody can look it up. */
export interface NamedTariffOnPaper {
  readonly code: string
  /** Null where whoever makes the value knows the code alone. */
  readonly name: string | null
  readonly effectiveFrom: string | null
}

/** What prices were applied. */
export interface TariffOnPaper extends NamedTariffOnPaper {
  /** Those that came after it in the same period, in order; none unless told. */
  readonly later?: readonly NamedTariffOnPaper[] | undefined
  /** "Doméstico medio". */
  readonly usageClass: string
  /** The publication or article that sets the price of water; null when the tariff names none. */
  readonly article: string | null
}

export interface AgreementOnPaper {
  readonly name: string
  /** Until when it holds; null without end. */
  readonly until: string | null
}

export interface PaymentOnPaper {
  /** The reference as people read it aloud. */
  readonly reference: string
  /** Payload of the Code 128 bars: at most 30 characters of ASCII. */
  readonly barcode: string
  /** Payload of the QR to pay: an address, or CoDi's text; null when the office has none. */
  readonly qr: string | null
  /** CLABE for a bank transfer; null when the office has none. */
  readonly clabe: string | null
  /** Last day on which the reference is taken. */
  readonly validUntil: string
  /** Where one can pay, one short text each: "OXXO", "En la app AquaCIS". */
  readonly places: readonly string[]
}

/** The fiscal document of this bill: not yet stamped, or as the stamped XML says. */
export type FiscalOnPaper = { readonly state: 'pending' } | StampOnPaper

export interface StampOnPaper {
  readonly state: 'stamped'
  readonly uuid: string
  /** Seconds, no zone: as the stamp writes it. */
  readonly stampedAt: string
  /** RFC of the PAC. */
  readonly pacRfc: string
  readonly issuerCertificate: string
  readonly satCertificate: string
  /** Base64. */
  readonly issuerSeal: string
  /** Base64. */
  readonly satSeal: string
  /** Cadena original of the stamp's complement: "||1.1|…||". */
  readonly chain: string
  /** Address of the SAT's verification page, with id, re, rr, tt and fe. */
  readonly verificationUrl: string
  /** What the SAT wants on the printed form, each in one text: uso, régimen, forma and método de pago, place of issue. */
  readonly particulars: readonly string[]
}

export interface MessageOnPaper {
  readonly kind: 'leak' | 'estimated' | 'credit' | 'overdue' | 'note'
  readonly title: string
  readonly text: string
}
