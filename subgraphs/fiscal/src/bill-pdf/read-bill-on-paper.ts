import * as v from 'valibot'
import type { BillOnPaper } from './bill-on-paper.ts'

/** Where a bill in JSON is wrong, as a JSON pointer, what stands there, and what would be right. */
export interface BillMistake {
  readonly path: string
  readonly what: string
  readonly mend: string
}

const text = v.pipe(v.string('a text'), v.maxLength(300, 'a text of at most 300 characters'))
const long = v.pipe(v.string('a text'), v.maxLength(2000, 'a text of at most 2000 characters'))
const addressLine = v.pipe(v.string('a text'), v.maxLength(100, 'a line of at most 100 characters'))
const nullableText = v.nullable(text)
const aDay = 'a day of the calendar such as "2026-02-14"'
const day = v.pipe(v.string(aDay), v.isoDate(aDay), v.check(isInCalendar, aDay))
const pesos = v.pipe(
  v.string('pesos as a text such as "1234.50"'),
  v.regex(/^-?\d{1,15}\.\d{2}$/, 'pesos with two decimals, such as "1234.50"'),
)
const number = v.pipe(
  v.string('a number as a text such as "52.193017"'),
  v.regex(/^-?\d{1,20}(\.\d{1,20})?$/, 'a number as a text such as "52.193017"'),
)
const litres = v.pipe(v.number('whole litres'), v.safeInteger('whole litres'))
const count = v.pipe(v.number('a count'), v.safeInteger('a whole number'), v.minValue(0, '0 or more'))

function isInCalendar(text: string): boolean {
  const midnight = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

function few<Item extends v.GenericSchema>(item: Item, most: number) {
  return v.pipe(v.array(item, 'a list'), v.maxLength(most, `a list of at most ${most}`))
}

const part = v.object({ quantity: number, unit: text, unitPrice: number })

const charge = v.object({
  ...part.entries,
  code: text,
  kind: v.picklist(['service', 'discount', 'minimum', 'surcharge', 'rounding']),
  label: text,
  base: v.nullable(number),
  rate: v.nullable(number),
  units: count,
  parts: few(part, 40),
  amount: pesos,
  vatRate: number,
  vat: pesos,
  reason: v.optional(text),
  from: day,
  to: day,
})

const reading = v.object({
  on: day,
  litres,
  origin: v.picklist(['telemetry', 'field', 'self', 'estimated']),
})

const usage = v.object({
  litres,
  days: count,
  lastYearLitres: v.nullable(litres),
  months: few(
    v.object({
      month: v.pipe(text, v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as "2026-02"')),
      litres: v.nullable(litres),
      estimated: v.boolean(),
    }),
    60,
  ),
  comparison: nullableText,
})

const money = v.object({
  due: pesos,
  previousBalance: pesos,
  payments: few(v.object({ on: day, amount: pesos }), 100),
  subtotal: pesos,
  vat: pesos,
  total: pesos,
  overdueMonths: count,
})

const payment = v.object({
  reference: text,
  // More would print bars too thin for a cashier's scanner.
  barcode: v.pipe(text, v.regex(/^[ -~]{1,30}$/, 'at most 30 characters of plain ASCII')),
  qr: v.nullable(long),
  clabe: nullableText,
  validUntil: day,
  places: few(text, 5),
})

const stamp = v.object({
  state: v.literal('stamped'),
  uuid: text,
  stampedAt: text,
  pacRfc: text,
  issuerCertificate: text,
  satCertificate: text,
  issuerSeal: long,
  satSeal: long,
  chain: long,
  verificationUrl: long,
  particulars: few(text, 8),
})

const office = v.object({
  utility: text,
  name: text,
  address: text,
  contacts: few(text, 4),
  legalName: text,
  rfc: text,
})

const namedTariff = { code: text, name: nullableText, effectiveFrom: v.nullable(day) }

const tariff = v.object({
  ...namedTariff,
  later: v.optional(few(v.object(namedTariff), 6)),
  usageClass: text,
  article: nullableText,
})

const message = v.object({
  kind: v.picklist(['leak', 'estimated', 'credit', 'overdue', 'note']),
  title: text,
  text: v.pipe(v.string('a text'), v.maxLength(600, 'a text of at most 600 characters')),
})

const bill: v.GenericSchema<unknown, BillOnPaper> = v.object({
  office,
  holder: v.object({ name: text, address: few(addressLine, 4), rfc: nullableText }),
  contractNumber: nullableText,
  billNumber: text,
  period: v.nullable(v.object({ from: day, to: day })),
  issuedOn: day,
  dueOn: v.nullable(day),
  money,
  charges: few(charge, 200),
  readings: few(v.object({ meterSerial: text, previous: reading, current: reading }), 6),
  usage: v.nullable(usage),
  kind: v.optional(v.picklist(['bill', 'creditNote', 'payment', 'global'])),
  tariff: v.nullable(tariff),
  agreements: few(v.object({ name: text, until: v.nullable(day) }), 6),
  payment: v.nullable(payment),
  fiscal: v.variant('state', [v.object({ state: v.literal('pending') }), stamp]),
  messages: few(message, 12),
})

/** A bill from JSON, or everything that is wrong with it. Fields that a page does not show are left behind. */
export function readBillOnPaper(
  json: unknown,
): { readonly bill: BillOnPaper } | { readonly mistakes: readonly BillMistake[] } {
  const read = v.safeParse(bill, json, { abortPipeEarly: true })
  if (read.success) return { bill: read.output }
  return { mistakes: read.issues.map(mistakeOf) }
}

function mistakeOf({ path, received, expected, message }: v.BaseIssue<unknown>): BillMistake {
  const steps = path?.map(({ key }) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')) ?? []
  const at = `/${steps.join('/')}`
  if (received === 'undefined')
    return { path: at, what: 'it is missing', mend: 'add it; null where it may be' }
  // A check of ours says what it wants; what the library says by itself begins with the kind of its issue.
  const wanted = message.startsWith('Invalid') ? (expected ?? message) : message
  return { path: at, what: `there is ${received}`, mend: `write ${wanted}` }
}
