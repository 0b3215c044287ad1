import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

// Every fact of a contract's bills bears the contract as its key, so that what happens to one account is told in order.
const id = v.pipe(v.string(), v.uuid())
const day = v.pipe(v.string(), v.isoDate())
const instant = v.pipe(v.string(), v.isoTimestamp())
/** Pesos with two places, "1234.50". */
const pesos = v.pipe(v.string(), v.regex(/^-?\d+\.\d{2}$/))
const exact = v.pipe(v.string(), v.decimal())

/** A factor of a line's amount: `quantity` × `unitPrice`, by one article of the tariff. */
const chargePart = v.object({
  quantity: exact,
  unit: v.string(),
  unitPrice: exact,
  article: v.string(),
})

/** A line of a charge sheet, with all that is needed to compute it again by hand. */
const chargeLine = v.object({
  code: v.string(),
  kind: v.picklist(['service', 'discount', 'minimum', 'surcharge', 'rounding']),
  /** As it is printed, in the tariff's words. */
  label: v.string(),
  quantity: exact,
  unit: v.string(),
  unitPrice: exact,
  base: v.nullable(exact),
  rate: v.nullable(exact),
  /** Dwellings by which the price was multiplied. */
  units: v.number(),
  parts: v.pipe(v.array(chargePart), v.readonly()),
  /** Before rounding. */
  exact,
  /** The step, and how: `0.01 half-up`. */
  rounding: v.string(),
  amount: pesos,
  vatRate: exact,
  vat: pesos,
  tariffCode: v.string(),
  /** Where in the tariff: a JSON pointer. */
  article: v.string(),
  from: day,
  to: day,
})

const billedReading = v.object({
  litres: v.number(),
  readAt: instant,
  meterId: v.nullable(id),
  meterSerial: v.nullable(v.string()),
})

/** A tariff as people know it. */
const billedTariff = v.object({ code: v.string(), name: v.string(), effectiveFrom: day })

/**
 * A bill was issued: all that its fiscal document and its paper need. `periodTo` is the day after the last. `correctsInvoiceId`
 * is a reversed bill whose place it takes.
 */
export const InvoiceIssued = defineEvent(
  'billing.InvoiceIssued',
  v.object({
    invoiceId: id,
    invoiceNumber: v.string(),
    contractId: id,
    contractNumber: v.nullable(v.string()),
    customerId: id,
    servicePointId: id,
    operatingUnitId: v.number(),
    tariffOffice: v.string(),
    tariffClass: v.string(),
    tariffCode: v.string(),
    /** Those that rated its lines, in their order; facts from before they were told have none. */
    tariffs: v.optional(v.pipe(v.array(billedTariff), v.readonly())),
    dwellings: v.number(),
    periodFrom: day,
    periodTo: day,
    issuedAt: instant,
    dueOn: day,
    litres: v.number(),
    estimated: v.boolean(),
    /** Spanish sentences on what is special about the volume. */
    remarks: v.array(v.string()),
    previousReading: v.nullable(billedReading),
    currentReading: v.nullable(billedReading),
    lines: v.pipe(v.array(chargeLine), v.readonly()),
    subtotal: pesos,
    vat: pesos,
    total: pesos,
    previousBalance: pesos,
    amountDue: pesos,
    /** Its months before, the oldest first, at most thirteen; `month` is `YYYY-MM`. */
    history: v.array(v.object({ month: v.string(), litres: v.number(), estimated: v.boolean() })),
    paymentReference: v.nullable(v.string()),
    paperless: v.boolean(),
    runId: v.nullable(id),
    correctsInvoiceId: v.nullable(id),
  }),
)

/** A bill was taken back, whole. */
export const InvoiceReversed = defineEvent(
  'billing.InvoiceReversed',
  v.object({
    invoiceId: id,
    contractId: id,
    operatingUnitId: v.number(),
    reversedAt: instant,
    reason: v.string(),
    /** The bill that takes its place, where it is known already. */
    replacedBy: v.nullable(id),
  }),
)

/**
 * A billing run is over: all is done that it can do by itself, or it was taken back. It goes on, and ends again, when
 * contracts that were left out are tried again. Key: the run. Counts are contracts.
 */
export const BillingRunEnded = defineEvent(
  'billing.BillingRunEnded',
  v.object({
    runId: id,
    operatingUnitIds: v.array(v.number()),
    /** Of the one office; null for all of its contracts. */
    zone: v.nullable(v.string()),
    periodFrom: day,
    /** The day after its last. */
    periodTo: day,
    /** It computed and issued nothing. */
    dryRun: v.boolean(),
    outcome: v.picklist(['DONE', 'CANCELLED']),
    /** Subject of whoever started it; null for the system. */
    startedBy: v.nullable(v.string()),
    startedAt: instant,
    endedAt: instant,
    contracts: v.number(),
    rated: v.number(),
    issued: v.number(),
    /** Taken back by the run, or one by one while it went on. */
    reversed: v.number(),
    ready: v.number(),
    held: v.number(),
    setAside: v.number(),
    /** What its bills come to, those among them that were taken back. */
    billed: pesos,
  }),
)

/** A bill is stamped and has its payment reference: its people can be told. */
export const InvoiceReady = defineEvent(
  'billing.InvoiceReady',
  v.object({
    invoiceId: id,
    contractId: id,
    customerId: id,
    servicePointId: id,
    operatingUnitId: v.number(),
    periodFrom: day,
    periodTo: day,
    dueOn: day,
    total: pesos,
    amountDue: pesos,
    paymentReference: v.string(),
  }),
)

/** A social discount ends soon: its people can be told to renew it. Once of each agreement. `to` is the day after its last. */
export const DiscountRenewalDue = defineEvent(
  'billing.DiscountRenewalDue',
  v.object({
    agreementId: id,
    contractId: id,
    customerId: id,
    servicePointId: id,
    operatingUnitId: v.number(),
    title: v.string(),
    to: day,
  }),
)
