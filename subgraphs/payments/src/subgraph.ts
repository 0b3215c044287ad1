import { readFileSync } from 'node:fs'
import { CalendarDate } from '@aquacis/kit/runtime/calendar-date.ts'
import { DateTime } from '@aquacis/kit/runtime/date-time.ts'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { startChores } from './chores/start-chores.ts'
import { startCollecting } from './commands/collections/start-collecting.ts'
import { startReconciling } from './commands/reconciliation/start-reconciling.ts'
import { claimProofDownload } from './downloads/claim-proof.ts'
import { planAgreementDownload } from './downloads/plan-agreement.ts'
import { voucherDownload } from './downloads/voucher.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type PaymentsContext, withLoaders } from './loaders.ts'
import { ledgerMoved } from './reactions/collections/ledger-moved.ts'
import { noticeDelivered } from './reactions/collections/notice-delivered.ts'
import { contractEnded } from './reactions/contract-ended.ts'
import { contractMemberJoined } from './reactions/contract-member-joined.ts'
import { contractMemberLeft } from './reactions/contract-member-left.ts'
import { contractStarted } from './reactions/contract-started.ts'
import { invoiceIssued } from './reactions/invoice-issued.ts'
import { invoiceReversed } from './reactions/invoice-reversed.ts'
import { moneyUnmatched } from './reactions/money-unmatched.ts'
import { accountMoved } from './reactions/plan/account-moved.ts'
import { holderCheckNoted } from './reactions/reference/holder-check-noted.ts'
import { moneyCame } from './reactions/reference/money-came.ts'
import { Amnesty } from './resolvers/Amnesty.ts'
import { Autopay } from './resolvers/Autopay.ts'
import { Contract } from './resolvers/Contract.ts'
import { CashDeskSession, DeskPayment } from './resolvers/cash-desk/CashDeskSession.ts'
import { accountClaims, PaymentClaim } from './resolvers/claim/PaymentClaim.ts'
import { accountCollections } from './resolvers/collections/account-collections.ts'
import { DebtCase } from './resolvers/collections/DebtCase.ts'
import { DebtCaseStep } from './resolvers/collections/DebtCaseStep.ts'
import { Dispute, DisputeAnswer, DisputeStep, DisputeVisit } from './resolvers/Dispute.ts'
import { DebitEntry, DebitHandAnswer } from './resolvers/debit/DebitEntry.ts'
import { DebitAnswer, DebitFile } from './resolvers/debit/DebitFile.ts'
import { Invoice } from './resolvers/Invoice.ts'
import { AccountCredit } from './resolvers/ledger/AccountCredit.ts'
import { InvoiceSettlement } from './resolvers/ledger/InvoiceSettlement.ts'
import { LedgerMovement } from './resolvers/ledger/LedgerMovement.ts'
import { OpenBill } from './resolvers/ledger/OpenBill.ts'
import { PaymentAccount } from './resolvers/ledger/PaymentAccount.ts'
import { PaymentAllotment } from './resolvers/ledger/PaymentAllotment.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Payment } from './resolvers/Payment.ts'
import { PaymentPlan } from './resolvers/plan/PaymentPlan.ts'
import { Query } from './resolvers/Query.ts'
import { ReconciliationTask } from './resolvers/reconciliation/ReconciliationTask.ts'
import { PaymentMethodOffer } from './resolvers/reference/PaymentMethodOffer.ts'
import { PaymentReference } from './resolvers/reference/PaymentReference.ts'
import { ReferencedBill } from './resolvers/reference/ReferencedBill.ts'
import { referenceSubscriptions } from './resolvers/reference/reference-subscriptions.ts'
import { Refund } from './resolvers/refund/refund-graph.ts'
import { paymentVariables } from './settings.ts'
import { startAll } from './start-all.ts'
import { startBookCheck } from './verification/nightly-check.ts'
import { webhookOf } from './webhooks/receive-webhook.ts'
import { startPaying } from './webhooks/start-paying.ts'

const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription: referenceSubscriptions,
  Contract,
  Invoice,
  InvoiceSettlement,
  AccountCredit,
  LedgerMovement,
  OpenBill,
  Payment,
  PaymentAccount: { ...PaymentAccount, ...accountClaims, ...accountCollections },
  PaymentAllotment,
  PaymentClaim,
  ReconciliationTask,
  PaymentMethodOffer,
  PaymentPlan,
  Autopay,
  Amnesty,
  PaymentReference,
  ReferencedBill,
  DebitAnswer,
  DebitEntry,
  DebitHandAnswer,
  DebitFile,
  DebtCase,
  DebtCaseStep,
  CashDeskSession,
  DeskPayment,
  Refund,
  Dispute,
  DisputeAnswer,
  DisputeStep,
  DisputeVisit,
  Date: CalendarDate,
  DateTime,
}

/** Payments, without a port. */
export const subgraph: SubgraphDefinition<PaymentsContext> = {
  name: 'payments',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  variables: paymentVariables,
  reactions: [
    contractStarted,
    contractEnded,
    contractMemberJoined,
    contractMemberLeft,
    invoiceIssued,
    invoiceReversed,
    ...accountMoved,
    holderCheckNoted,
    ...moneyCame,
    ...ledgerMoved,
    noticeDelivered,
    moneyUnmatched,
  ],
  downloads: {
    'claim-proof': claimProofDownload,
    'plan-agreement': planAgreementDownload,
    voucher: voucherDownload,
  },
  webhooks: { conekta: webhookOf('conekta'), femsa: webhookOf('femsa'), codi: webhookOf('codi') },
  context: withLoaders,
  start: (room) =>
    startAll(room, [startChores, startCollecting, startReconciling, startBookCheck, startPaying]),
}
