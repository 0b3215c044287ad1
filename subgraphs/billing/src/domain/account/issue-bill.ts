import { type Centavos, centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { type ChargeSheet, chargeSheetJson } from '../rating/charge-sheet.ts'
import type { BillableVolume } from '../volume/billable-volume.ts'
import { isCommon, type RegisterUsed, sumOfParts } from '../volume/volume-part.ts'
import type { Account } from './account.ts'
import type { BilledReading, InvoiceIssued } from './account-event.ts'
import { billNumber, paymentReference } from './bill-number.ts'
import type { BillPeriod } from './price-bill.ts'
import { lastDayToPay } from './surcharge/last-day-to-pay.ts'

/** A bill that is priced, with the sentences on what is special about its volume. */
export interface PricedBill {
  readonly period: BillPeriod
  readonly volume: BillableVolume
  readonly sheet: ChargeSheet
  readonly remarks: readonly string[]
}

/** What makes a priced bill this one. */
export interface BillIssue {
  readonly invoiceId: string
  /** Its place among the bills of its office in the year in which it is issued. */
  readonly sequence: number
  readonly issuedAt: Date
  /** The same in Mexico City. */
  readonly issuedOn: string
  readonly runId: string | null
  readonly correctsInvoiceId: string | null
  /** By meter; of those that are not in it the number is not known. */
  readonly serials: ReadonlyMap<string, string>
}

/**
 * The fact that a bill is issued. What is to be paid is its total and what was owed before, never less than nothing: a
 * credit that is larger stays. What is under the least amount that the tariff collects waits for the next bill.
 */
export function issueBill(account: Account, priced: PricedBill, issue: BillIssue): InvoiceIssued {
  const { period, volume, sheet } = priced
  const { operatingUnitId, customerId, tariffOffice, tariffClass, dwellings, balance } = account
  const { invoiceId, sequence, issuedOn, runId, correctsInvoiceId } = issue
  const place = { operatingUnitId, year: Number(issuedOn.slice(0, 4)), sequence }
  return {
    type: 'InvoiceIssued',
    ...{ invoiceId, number: billNumber(place), customerId, periodFrom: period.from, periodTo: period.to },
    ...{ issuedAt: issue.issuedAt.toISOString(), dueOn: lastDayToPay(issuedOn) },
    ...{ tariffOffice, tariffClass, tariffCode: sheet.lines.at(-1)?.tariffCode ?? '', dwellings },
    ...{
      litres: volume.litres,
      sharedLitres: sumOfParts(volume.parts.filter(isCommon)),
      estimated: volume.estimated !== 'NONE',
    },
    remarks: isPutOff(sheet, balance) ? [...priced.remarks, putOff] : priced.remarks,
    previousReading: readingOf(volume.from, issue),
    currentReading: readingOf(volume.to, issue),
    billedUpTo: volume.billedUpTo,
    volume: { parts: volume.parts, flags: volume.flags, days: volume.days },
    sheet: chargeSheetJson(sheet),
    total: pesosText(sheet.total),
    previousBalance: pesosText(balance),
    amountDue: pesosText(amountDue(sheet, balance)),
    paymentReference: paymentReference(place),
    ...{ runId, correctsInvoiceId },
  }
}

const putOff = 'El importe es menor al mínimo de cobro: se suma a tu siguiente recibo.'

type Total = Pick<ChargeSheet, 'total' | 'isCollectable'>

/** What a bill asks for: its total and what was owed before it, never less than nothing; nothing where it is put off. */
export function amountDue(sheet: Total, balance: Centavos): Centavos {
  const due = sheet.total + balance
  return centavos(due > 0n && !isPutOff(sheet, balance) ? due : 0n)
}

/** Whether a bill alone is under the least amount that the tariff collects. */
function isPutOff({ isCollectable }: Total, balance: Centavos): boolean {
  return !isCollectable && balance <= 0n
}

function readingOf(register: RegisterUsed | null, { serials }: BillIssue): BilledReading | null {
  if (register === null) return null
  const { meterId, litres, at: readAt } = register
  return { litres, readAt, meterId, meterSerial: serials.get(meterId) ?? null }
}
