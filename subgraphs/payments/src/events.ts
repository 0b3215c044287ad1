import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

// Every fact of a contract's money bears the contract as its key, so that what happens to one account is told in order.
const id = v.pipe(v.string(), v.uuid())
const day = v.pipe(v.string(), v.isoDate())
const instant = v.pipe(v.string(), v.isoTimestamp())
/** Pesos with two places, "1234.50". */
const pesos = v.pipe(v.string(), v.regex(/^-?\d+\.\d{2}$/))

const channel = v.picklist(['OXXO', 'CASH_NETWORK', 'SPEI', 'CARD', 'CODI', 'DESK', 'DIRECT_DEBIT'])

/** What each fact says of whose it is. */
const contract = {
  contractId: id,
  customerId: id,
  servicePointId: id,
  operatingUnitId: v.number(),
}

/** What of an amount is of which component of the ledger. */
const parts = v.object({ surcharge: pesos, vat: pesos, principal: pesos })

/**
 * How much of some money went to a bill. `balanceBefore` is what was owed of it; `instalment` 1 is its first payment. Facts from
 * before parts were told have none.
 */
const allotment = v.object({
  invoiceId: id,
  amount: pesos,
  parts: v.exactOptional(parts),
  balanceBefore: pesos,
  instalment: v.number(),
})
const allotments = v.pipe(v.array(allotment), v.readonly())

/** Money came in and stands in the ledger. What went to no bill is the contract's credit. */
export const PaymentPosted = defineEvent(
  'payments.PaymentPosted',
  v.object({
    paymentId: id,
    ...contract,
    amount: pesos,
    channel,
    /** `c_FormaPago` of SAT: 01 cash, 03 transfer, 04 credit card, 28 debit card. */
    form: v.string(),
    paidAt: instant,
    referenceId: v.nullable(id),
    allotments,
    credit: pesos,
  }),
)

/** Money that was a contract's credit went to bills. The form is that of the payment that it came from. */
export const CreditAllotted = defineEvent(
  'payments.CreditAllotted',
  v.object({ allottingId: id, paymentId: id, ...contract, form: v.string(), paidAt: instant, allotments }),
)

/** What was paid of bills is paid of them no more: a bill or a payment was taken back. `paymentId` is where it came from. */
export const AllotmentReleased = defineEvent(
  'payments.AllotmentReleased',
  v.object({
    paymentId: id,
    ...contract,
    releasedAt: instant,
    released: v.pipe(
      v.array(v.object({ invoiceId: id, amount: pesos, parts: v.exactOptional(parts) })),
      v.readonly(),
    ),
  }),
)

/** A payment, or a part of it, is the utility's no more. What is owed rises by the amount. */
export const PaymentTakenBack = defineEvent(
  'payments.PaymentTakenBack',
  v.object({
    takingBackId: id,
    paymentId: id,
    ...contract,
    kind: v.picklist(['REVERSAL', 'CHARGEBACK', 'REFUND']),
    amount: pesos,
    takenBackAt: instant,
    reason: v.string(),
  }),
)

/** A payment that was taken back is the utility's again: a chargeback was won. */
export const PaymentRestored = defineEvent(
  'payments.PaymentRestored',
  v.object({ takingBackId: id, paymentId: id, ...contract, amount: pesos, restoredAt: instant }),
)

/** How much of a bill is forgiven, and what of that is of which component of the ledger. */
const forgiven = v.object({
  ...allotment.entries,
  parts,
})

/** A part of a debt is asked for no more. */
export const DebtForgiven = defineEvent(
  'payments.DebtForgiven',
  v.object({
    adjustmentId: id,
    ...contract,
    kind: v.picklist(['AMNESTY', 'PREPAYMENT_DISCOUNT']),
    amount: pesos,
    forgivenAt: instant,
    allotments: v.pipe(v.array(forgiven), v.readonly()),
  }),
)

/** A debt came to another stage: its people are told. `text` is Spanish, as the notice says it. */
export const CollectionStageReached = defineEvent(
  'payments.CollectionStageReached',
  v.object({
    caseId: id,
    ...contract,
    stage: v.picklist(['REMINDER', 'FIRST_NOTICE', 'SECOND_NOTICE', 'RESTRICTION_NOTICE', 'RESTRICTED']),
    owed: pesos,
    periods: v.number(),
    /** Last day to pay or to answer before the next stage; null where none follows. */
    answerBy: v.nullable(day),
    reachedAt: instant,
  }),
)

/** A supply is to be restricted: work orders take it up. A domestic one to litres a person and day, never cut. */
export const SupplyRestrictionOrdered = defineEvent(
  'payments.SupplyRestrictionOrdered',
  v.object({
    restrictionId: id,
    caseId: id,
    ...contract,
    kind: v.picklist(['LIMITED', 'SUSPENDED']),
    /** For whom it is limited; null where it is suspended (not domestic). */
    litresPerPersonAndDay: v.nullable(v.number()),
    notBefore: day,
    orderedAt: instant,
  }),
)

/** A restriction is not wanted any more, or not yet done: the supply is to be whole. */
export const SupplyRestrictionLifted = defineEvent(
  'payments.SupplyRestrictionLifted',
  v.object({
    restrictionId: id,
    caseId: id,
    ...contract,
    because: v.picklist(['PAID', 'PLAN', 'VULNERABLE', 'DISPUTE', 'CLAIM', 'MISTAKE']),
    liftedAt: instant,
    /** By when the supply has to be whole again. */
    wholeBy: day,
  }),
)

const heldParts = v.pipe(v.array(v.object({ invoiceId: v.nullable(id), amount: pesos })), v.readonly())

/**
 * On what no surcharge runs, all of it as it stands now: `held` since that instant, empty once it is over; a part of no bill is of
 * whatever is overdue, the oldest first. On `caughtUp` it was held in vain, and surcharge runs for that time too.
 */
const surcharge = v.object({ since: instant, held: heldParts, caughtUp: heldParts })

/** A payment plan was agreed on, is due soon, was kept or was broken. */
export const PaymentPlanChanged = defineEvent(
  'payments.PaymentPlanChanged',
  v.object({
    planId: id,
    ...contract,
    change: v.picklist(['AGREED', 'INSTALMENT_DUE', 'INSTALMENT_LATE', 'BROKEN', 'KEPT', 'CANCELLED']),
    /** What is asked for next; null where nothing is. */
    amount: v.nullable(pesos),
    dueOn: v.nullable(day),
    surcharge,
    changedAt: instant,
  }),
)

/** “I paid and it does not show”: it was taken up, found or not found. */
export const PaymentClaimChanged = defineEvent(
  'payments.PaymentClaimChanged',
  v.object({
    claimId: id,
    ...contract,
    change: v.picklist(['OPENED', 'FOUND', 'NOT_FOUND', 'WITHDRAWN']),
    amount: pesos,
    answerBy: day,
    surcharge,
    changedAt: instant,
  }),
)

/** A bill is disputed (aclaración), or the dispute was answered. */
export const DisputeChanged = defineEvent(
  'payments.DisputeChanged',
  v.object({
    disputeId: id,
    ...contract,
    invoiceId: id,
    change: v.picklist(['OPENED', 'VISIT_ORDERED', 'UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN']),
    disputed: pesos,
    answerBy: day,
    surcharge,
    changedAt: instant,
  }),
)

/** Somebody is to look at a disputed bill's meter or home: work orders take it up. `asked` is Spanish, for the crew. */
export const DisputeVisitOrdered = defineEvent(
  'payments.DisputeVisitOrdered',
  v.object({
    visitId: id,
    disputeId: id,
    ...contract,
    invoiceId: id,
    kind: v.picklist(['METER_TEST', 'VISIT']),
    asked: v.string(),
    /** The dispute has to be answered on this day at the latest. */
    answerBy: day,
    orderedAt: instant,
  }),
)

/** A disputed bill has to be answered soon, and nobody has: staff are reminded. Once of each dispute. */
export const DisputeAnswerDue = defineEvent(
  'payments.DisputeAnswerDue',
  v.object({
    disputeId: id,
    ...contract,
    invoiceId: id,
    answerBy: day,
    /** Working days; zero on the last day and after it. */
    daysLeft: v.number(),
    remindedAt: instant,
  }),
)

/** A card, or a bank account, is going to be charged for a bill by itself, on that day; `cardLastFour` is of either. */
export const AutopayAnnounced = defineEvent(
  'payments.AutopayAnnounced',
  v.object({ ...contract, amount: pesos, chargesOn: day, cardLastFour: v.string() }),
)

/**
 * Autopay could not charge. `nextTryOn` is null where it gives up, and somebody has to act. Where it stopped with that, `hasStopped`
 * says so, and `AutopayChanged` tells of it.
 */
export const AutopayFailed = defineEvent(
  'payments.AutopayFailed',
  v.object({
    ...{ ...contract, amount: pesos, reason: v.string(), nextTryOn: v.nullable(day), failedAt: instant },
    hasStopped: v.exactOptional(v.boolean()),
  }),
)

/**
 * Bills are paid by themselves from now on (STARTED), or no more: somebody of the contract ended it (CANCELLED), the authorisation
 * came to the day that its holder had set (EXPIRED), or its means do not do any more (STOPPED, with why).
 */
export const AutopayChanged = defineEvent(
  'payments.AutopayChanged',
  v.object({
    autopayId: id,
    ...contract,
    method: v.picklist(['CARD', 'RECURRING_SPEI', 'DIRECT_DEBIT']),
    change: v.picklist(['STARTED', 'CANCELLED', 'EXPIRED', 'STOPPED']),
    /** Null where it did not stop by itself. */
    because: v.nullable(
      v.picklist([
        ...(['ACCOUNT_GONE', 'ACCOUNT_BLOCKED', 'ENDED_AT_BANK', 'BANK_LIMIT', 'OBJECTED'] as const),
        ...(['CARD_NOT_VALID', 'CARD_REFUSED', 'BANK_WANTS_HOLDER', 'TOO_MANY_REFUSALS'] as const),
      ]),
    ),
    /** Of the card or the account; null where nothing is charged. */
    lastFour: v.nullable(v.string()),
    /** What of the contract's bills is to be paid in another way now; what is on its way at the bank, disputed or in a plan is not in it. */
    owed: pesos,
    /** The last day of those bills that comes first; null where it is over, or nothing is owed. */
    payBy: v.nullable(day),
    changedAt: instant,
  }),
)

/** The card of autopay is good no longer than that month (`2027-05`): another one is wanted. */
export const AutopayCardExpiring = defineEvent(
  'payments.AutopayCardExpiring',
  v.object({
    ...contract,
    cardLastFour: v.string(),
    goodUntil: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
    noticedAt: instant,
  }),
)

/**
 * Money came in that somebody has to look at: on a reference that was paid, replaced or over, more than was asked for, or by no
 * reference of ours. It is kept: as the contract's credit, or in suspense where no contract is known.
 */
export const MoneyUnmatched = defineEvent(
  'payments.MoneyUnmatched',
  v.object({
    paymentId: id,
    contractId: v.nullable(id),
    operatingUnitId: v.nullable(v.number()),
    referenceId: v.nullable(id),
    /** The provider and its charge: `conekta charge 637e…`. */
    sourceKey: v.string(),
    amount: pesos,
    channel,
    paidAt: instant,
    why: v.picklist(['ON_PAID', 'ON_REPLACED', 'ON_OVER', 'MORE_THAN_ASKED', 'UNKNOWN']),
    noticedAt: instant,
  }),
)
