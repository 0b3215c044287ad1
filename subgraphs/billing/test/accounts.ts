import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { type Account, evolve } from '../src/domain/account/account.ts'
import type { AccountEvent, Allotment, InvoiceIssued } from '../src/domain/account/account-event.ts'
import { openAccount } from '../src/domain/account/open-account.ts'
import type { ChargeLineJson } from '../src/domain/rating/charge-sheet.ts'
import { addMonths } from '../src/domain/rating/days.ts'

const id = (end: string) => `0190b3a0-0000-7000-8000-${end.padStart(12, '0')}`

/** A home's account on its first day. */
export const opened = openAccount({
  ...{ contractId: id('1'), contractNumber: '442760', customerId: id('a'), servicePointId: id('51') },
  ...{ operatingUnitId: 1, startedOn: '2026-02-01', usageClass: 'DOMESTIC' },
})

/** The account that facts make. */
export function given(...facts: readonly AccountEvent[]): Account {
  const made = facts.reduce<Account | null>(evolve, null)
  if (made === null) throw new Error('no fact makes no account')
  return made
}

/** A bill of the n-th month from January 2026 on, over so many centavos. */
export function billed(n: number, amount: bigint, change: Partial<InvoiceIssued> = {}): InvoiceIssued {
  const periodFrom = addMonths('2026-01-01', n)
  const total = pesosText(centavos(amount))
  return {
    ...{ type: 'InvoiceIssued', invoiceId: id(`10${n}`), number: `QRO-2026-000000${n}`, customerId: id('a') },
    ...{
      periodFrom,
      periodTo: addMonths(periodFrom, 1),
      issuedAt: `${addMonths(periodFrom, 1)}T18:00:00.000Z`,
    },
    ...{ dueOn: addMonths(periodFrom, 2), tariffOffice: 'QUERÉTARO', tariffClass: 'DOMÉSTICA MEDIO' },
    ...{
      tariffCode: 'CEAQ-2026-02',
      dwellings: 1,
      litres: 12_000,
      sharedLitres: 0,
      estimated: false,
      remarks: [],
    },
    ...{ previousReading: null, currentReading: null, billedUpTo: null },
    volume: { days: { from: periodFrom, to: addMonths(periodFrom, 1) }, parts: [], flags: [] },
    sheet: {
      ...{ office: 'QUERÉTARO', usageClass: 'DOMÉSTICA MEDIO', currency: 'MXN', litres: 12_000, units: 1 },
      ...{ periodFrom, periodTo: addMonths(periodFrom, 1), lines: [], subtotal: total, vat: '0.00', total },
      isCollectable: true,
    },
    ...{ total, previousBalance: '0.00', amountDue: total, paymentReference: '01260000000130' },
    ...{ runId: null, correctsInvoiceId: null },
    ...change,
  }
}

/** The n-th bill is taken back. */
export function reversed(n: number, amount: bigint): AccountEvent {
  return {
    ...{ type: 'InvoiceReversed', invoiceId: id(`10${n}`), requestId: id(`30${n}`), reason: 'x', by: null },
    ...{ total: pesosText(centavos(amount)), replacedBy: null },
  }
}

/** Somebody pays so many centavos; what the ledger puts to bills of it is told where it is. */
export function paid(
  amount: bigint,
  allotments: readonly (Pick<Allotment, 'invoiceId' | 'amount'> & Partial<Allotment>)[] = [],
): AccountEvent {
  return {
    type: 'PaymentApplied',
    paymentId: id('401'),
    amount: pesosText(centavos(amount)),
    channel: 'OXXO',
    allotments: allotments.map((each) => ({ parts: null, ...each })),
  }
}

/** A line of a bill: so much interest on bills before it. */
export function surchargeLine(amount: string): ChargeLineJson {
  return {
    ...{ code: 'surcharge', kind: 'surcharge', label: 'Recargos', quantity: '1', unit: 'servicio' },
    ...{
      unitPrice: amount,
      base: null,
      rate: null,
      units: 1,
      parts: [],
      exact: amount,
      rounding: '0.01 half-up',
    },
    ...{ amount, vatRate: '0', vat: '0.00', tariffCode: 'CEAQ-2026-02', article: '/overdue' },
    ...{ from: '2026-08-01', to: '2026-09-01' },
  }
}
