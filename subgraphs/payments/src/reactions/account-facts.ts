import { InvoiceReversed } from '@aquacis/billing/events'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import {
  AllotmentReleased,
  CreditAllotted,
  DebtForgiven,
  PaymentPosted,
  PaymentRestored,
  PaymentTakenBack,
} from '../events.ts'

/** Whatever moves what a contract owes. A bill that was taken back is heard behind the ledger's own reaction to it. */
export const accountFacts: readonly EventDefinition<{ readonly contractId: string }>[] = [
  PaymentPosted,
  CreditAllotted,
  AllotmentReleased,
  PaymentTakenBack,
  PaymentRestored,
  DebtForgiven,
  InvoiceReversed,
]
