import { type Centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'
import type { Account } from './account.ts'
import type { AccountEvent, InvoiceIssued } from './account-event.ts'

/** What has become of a bill, as its own facts say. That nothing is owed of it any more, its account says. */
export type InvoiceState = 'ISSUED' | 'READY' | 'REVERSED'

/** A bill with what has become of it. */
export interface Invoice {
  readonly id: string
  readonly contractId: string
  readonly operatingUnitId: number
  readonly state: InvoiceState
  readonly reversedBecause: string | null
  /** Of the request that took it back. */
  readonly reversalId: string | null
  readonly replacedBy: string | null
  /** What stands on it. */
  readonly bill: InvoiceIssued
}

/** How a fact changes the list of bills: one more, or another state of a known one; null where the rest stays as it is. */
export type InvoiceChange =
  | {
      readonly kind: 'issued'
      readonly bill: InvoiceIssued
      readonly contractId: string
      readonly operatingUnitId: number
      /** Of the fact in its stream. */
      readonly version: number
      readonly totalCentavos: Centavos
      readonly state: 'ISSUED'
    }
  | {
      readonly kind: 'became'
      readonly invoiceId: string
      readonly state: InvoiceState
      readonly because: string | null
      readonly reversalId: string | null
      readonly replacedBy: string | null
    }

/** What a fact changes in the bills of its account, which is given as it is after the fact. */
export function invoiceChanges(account: Account, fact: AccountEvent): InvoiceChange[] {
  switch (fact.type) {
    case 'InvoiceIssued': {
      const { contractId, operatingUnitId, version } = account
      const totalCentavos = centavosFromPesos(fact.total)
      const issued: InvoiceChange = {
        ...{
          kind: 'issued',
          bill: fact,
          contractId,
          operatingUnitId,
          version,
          totalCentavos,
          state: 'ISSUED',
        },
      }
      const { correctsInvoiceId: invoiceId, invoiceId: replacedBy } = fact
      const untold = { because: null, reversalId: null, replacedBy }
      return invoiceId === null
        ? [issued]
        : [issued, { kind: 'became', invoiceId, state: 'REVERSED', ...untold }]
    }
    case 'InvoiceReady': {
      const untold = { because: null, reversalId: null, replacedBy: null }
      return [{ kind: 'became', invoiceId: fact.invoiceId, state: 'READY', ...untold }]
    }
    case 'InvoiceReversed': {
      const { invoiceId, reason: because, requestId: reversalId, replacedBy } = fact
      return [{ kind: 'became', invoiceId, state: 'REVERSED', because, reversalId, replacedBy }]
    }
    default:
      return []
  }
}

/** Whether nothing is owed of a bill that was issued and stands. */
export function isSettled(account: Account, invoiceId: string): boolean {
  const known = account.bills.find((bill) => bill.invoiceId === invoiceId)
  return known === undefined || known.open === 0n
}
