import type { CondominiumAgreement } from '../condominium/condominium.ts'
import type { BillPartsText } from '../rating/bill-parts.ts'
import type { ChargeSheetJson } from '../rating/charge-sheet.ts'
import type { BillableVolume } from '../volume/billable-volume.ts'
import type { BilledUpTo } from '../volume/volume-question.ts'

/** What is charged beside water. */
export type BilledService = 'SEWER' | 'TREATMENT'

/** A register value that a bill counts from or to. */
export interface BilledReading {
  /** Whole litres. */
  readonly litres: number
  /** UTC, ISO 8601. */
  readonly readAt: string
  readonly meterId: string | null
  readonly meterSerial: string | null
}

/**
 * What can happen to an account. Amounts are pesos with two places ("1234.50"), days civil days of Mexico City, periods end
 * before their `periodTo`. A fact is never changed: what turns out wrong is put right by another one.
 */
export type AccountEvent =
  | AccountOpened
  | AccountClosed
  | { readonly type: 'TariffClassAssigned'; readonly tariffClass: string }
  | { readonly type: 'ZoneAssigned'; readonly zone: string }
  | { readonly type: 'DwellingsChanged'; readonly dwellings: number }
  | { readonly type: 'ServicesChanged'; readonly services: readonly BilledService[] }
  | { readonly type: 'PaperlessChosen'; readonly paperless: boolean }
  | DiscountGranted
  | { readonly type: 'DiscountEnded'; readonly agreementId: string; readonly on: string }
  /** Its people are told that it ends: once of each agreement. */
  | { readonly type: 'DiscountRenewalReminded'; readonly agreementId: string; readonly on: string }
  | ({ readonly type: 'CondominiumAgreed' } & CondominiumAgreement)
  | CondominiumJoined
  | CondominiumLeft
  | InvoiceIssued
  | { readonly type: 'InvoiceReady'; readonly invoiceId: string; readonly fiscalId: string | null }
  | InvoiceReversed
  | PaymentApplied
  /** What was paid before there were bills for it went to bills. */
  | { readonly type: 'CreditAllotted'; readonly paymentId: string; readonly allotments: readonly Allotment[] }
  /** What was paid of bills is paid of them no more: their bill, or the payment, was taken back. */
  | {
      readonly type: 'AllotmentReleased'
      readonly paymentId: string
      readonly allotments: readonly Allotment[]
    }
  | PaymentTakenBack
  /** A payment that the bank had taken back came again. */
  | {
      readonly type: 'PaymentRestored'
      readonly takingBackId: string
      readonly paymentId: string
      readonly amount: string
    }
  | DebtForgiven
  | SurchargeHoldChanged

/** A contract began to be billed. */
export interface AccountOpened {
  readonly type: 'AccountOpened'
  readonly contractId: string
  readonly contractNumber: string | null
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly openedOn: string
  readonly tariffOffice: string
  readonly tariffClass: string
  readonly dwellings: number
  readonly services: readonly BilledService[]
}

/** The contract ended with this day; its last bill is still to come, and what is owed stays owed. */
export interface AccountClosed {
  readonly type: 'AccountClosed'
  readonly closedOn: string
}

/** A social discount was agreed on, for a year. */
export interface DiscountGranted {
  readonly type: 'DiscountGranted'
  readonly agreementId: string
  /** In the tariff. */
  readonly code: string
  readonly title: string
  readonly from: string
  readonly to: string
  readonly proof: string
  /** The agreement that it goes on from; left out where it is the first. */
  readonly renews?: string
}

/** From this day on the contract bears the common water behind the master meter of another one. */
export interface CondominiumJoined {
  readonly type: 'CondominiumJoined'
  readonly masterContractId: string
  readonly from: string
}

/** From this day on it bears none of it. */
export interface CondominiumLeft {
  readonly type: 'CondominiumLeft'
  readonly masterContractId: string
  readonly on: string
}

/** A bill was issued. */
export interface InvoiceIssued {
  readonly type: 'InvoiceIssued'
  readonly invoiceId: string
  readonly number: string
  readonly customerId: string
  readonly periodFrom: string
  readonly periodTo: string
  /** UTC, ISO 8601. */
  readonly issuedAt: string
  readonly dueOn: string
  readonly tariffOffice: string
  readonly tariffClass: string
  readonly tariffCode: string
  readonly dwellings: number
  readonly litres: number
  /** How many of them come of a condominium and not of the own meter, negative for a master's; 0 in none. Since version 2. */
  readonly sharedLitres: number
  readonly estimated: boolean
  /** Spanish sentences on what is special about it. */
  readonly remarks: readonly string[]
  readonly previousReading: BilledReading | null
  readonly currentReading: BilledReading | null
  readonly billedUpTo: BilledUpTo | null
  /** How its volume came about. */
  readonly volume: Pick<BillableVolume, 'parts' | 'flags' | 'days'>
  readonly sheet: ChargeSheetJson
  readonly total: string
  readonly previousBalance: string
  readonly amountDue: string
  readonly paymentReference: string
  readonly runId: string | null
  /** A reversed bill whose place it takes. */
  readonly correctsInvoiceId: string | null
}

/** A bill was taken back, whole. */
export interface InvoiceReversed {
  readonly type: 'InvoiceReversed'
  readonly invoiceId: string
  /** That of the request: repeated, it takes back nothing twice. */
  readonly requestId: string
  /** That of the bill. */
  readonly total: string
  readonly reason: string
  /** Who asked for it: a subject of the identity provider; null for the system. */
  readonly by: string | null
  /** The bill that takes its place, where it is known already. */
  readonly replacedBy: string | null
}

/** A part of some money that belongs to a bill. */
export interface Allotment {
  readonly invoiceId: string
  readonly amount: string
  /** The amount by what of the bill it is of, as payments' ledger says; null in facts from before it said so. */
  readonly parts: BillPartsText | null
}

/** Somebody paid. */
export interface PaymentApplied {
  readonly type: 'PaymentApplied'
  readonly paymentId: string
  readonly amount: string
  /** Where: `OXXO`, `SPEI`… */
  readonly channel: string
  /** Which bills it paid, as payments' ledger says. Since version 2. */
  readonly allotments: readonly Allotment[]
}

/** A payment, or a part of it, was no payment after all, or was given back. */
export interface PaymentTakenBack {
  readonly type: 'PaymentTakenBack'
  readonly takingBackId: string
  readonly paymentId: string
  readonly kind: 'REVERSAL' | 'CHARGEBACK' | 'REFUND'
  readonly amount: string
}

/** A part of what was owed is asked for no more. */
export interface DebtForgiven {
  readonly type: 'DebtForgiven'
  readonly adjustmentId: string
  readonly kind: 'AMNESTY' | 'PREPAYMENT_DISCOUNT'
  readonly amount: string
  readonly allotments: readonly Allotment[]
}

/** A part of what is owed, of a bill, or of whatever is overdue where that is null: the oldest first. */
export interface HeldPart {
  readonly invoiceId: string | null
  readonly amount: string
}

/** No surcharge runs on a part of the debt, or it runs again: all of it as it stands now. Whoever comes late says less. */
export interface SurchargeHoldChanged {
  readonly type: 'SurchargeHoldChanged'
  /** Of the dispute, the plan or the claim. */
  readonly holdId: string
  readonly because: 'DISPUTE' | 'PLAN' | 'CLAIM'
  /** UTC, ISO 8601. */
  readonly since: string
  readonly changedAt: string
  /** Empty once it is over. */
  readonly held: readonly HeldPart[]
  /** What was held in vain, where the policy has surcharge run for that time too. */
  readonly caughtUp: readonly HeldPart[]
}
