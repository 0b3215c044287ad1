import { readFileSync } from 'node:fs'
import { CalendarDate } from '@aquacis/kit/runtime/calendar-date.ts'
import { DateTime } from '@aquacis/kit/runtime/date-time.ts'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { startForgetting } from './commands/registers/forget-registers.ts'
import { shipTariff } from './commands/tariffs/ship-tariff.ts'
import { startReminding } from './commands/terms/remind-renewals.ts'
import { chargeSheetsDownload } from './downloads/charge-sheets.ts'
import { proofDownload } from './downloads/proof.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { startRunFeed } from './live/run-feed.ts'
import { type BillingContext, withLoaders } from './loaders.ts'
import { contractEnded } from './reactions/contracts/contract-ended.ts'
import { contractMemberJoined } from './reactions/contracts/contract-member-joined.ts'
import { contractMemberLeft } from './reactions/contracts/contract-member-left.ts'
import { contractStarted } from './reactions/contracts/contract-started.ts'
import { servicePointZoned } from './reactions/contracts/service-point-zoned.ts'
import { dayRegistersKept } from './reactions/day-registers-kept.ts'
import { dayVolumesCorrected } from './reactions/day-volumes-corrected.ts'
import { documentDelayed } from './reactions/document-delayed.ts'
import { documentStamped } from './reactions/document-stamped.ts'
import { invoiceReversed } from './reactions/invoice-reversed.ts'
import { meterInstalled } from './reactions/meter-installed.ts'
import { meterRemoved } from './reactions/meter-removed.ts'
import { noticeTold } from './reactions/notice-told.ts'
import { allotmentReleased } from './reactions/payments/allotment-released.ts'
import { creditAllotted } from './reactions/payments/credit-allotted.ts'
import { debtForgiven } from './reactions/payments/debt-forgiven.ts'
import { disputeChanged } from './reactions/payments/dispute-changed.ts'
import { paymentClaimChanged } from './reactions/payments/payment-claim-changed.ts'
import { paymentPlanChanged } from './reactions/payments/payment-plan-changed.ts'
import { paymentPosted } from './reactions/payments/payment-posted.ts'
import { paymentRestored } from './reactions/payments/payment-restored.ts'
import { paymentTakenBack } from './reactions/payments/payment-taken-back.ts'
import { AccountEvent } from './resolvers/account/AccountEvent.ts'
import { BillingAccount } from './resolvers/account/BillingAccount.ts'
import { DiscountAgreement } from './resolvers/account/DiscountAgreement.ts'
import { ChargeLine, ChargeSheet } from './resolvers/bills/ChargeSheet.ts'
import { Condominium } from './resolvers/Condominium.ts'
import { Contract } from './resolvers/Contract.ts'
import { CommonWater } from './resolvers/condominium/CommonWater.ts'
import { BilledReading, Invoice } from './resolvers/Invoice.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Query } from './resolvers/Query.ts'
import { BillingException, BillingRun, FiscalDelay } from './resolvers/run/BillingRun.ts'
import { BillingRunProgress } from './resolvers/run/BillingRunProgress.ts'
import { billingRunSubscriptions } from './resolvers/run/subscriptions.ts'
import { TariffSimulation } from './resolvers/tariffs/TariffSimulation.ts'
import { TariffVersion } from './resolvers/tariffs/TariffVersion.ts'
import { startRunWorker } from './run/run-worker.ts'
import { billingVariables } from './settings.ts'
import { startSimulationWorker } from './simulation/simulation-worker.ts'

const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription: billingRunSubscriptions,
  AccountEvent,
  BilledReading,
  BillingAccount,
  BillingException,
  BillingRun,
  BillingRunProgress,
  ChargeLine,
  ChargeSheet,
  CommonWater,
  Condominium,
  Contract,
  Date: CalendarDate,
  DateTime,
  DiscountAgreement,
  FiscalDelay,
  Invoice,
  TariffSimulation,
  TariffVersion,
}

/** Billing accounts, tariffs, bills and billing runs, without a port. */
export const subgraph: SubgraphDefinition<BillingContext> = {
  name: 'billing',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  reactions: [
    contractStarted,
    contractEnded,
    contractMemberJoined,
    contractMemberLeft,
    meterInstalled,
    meterRemoved,
    dayRegistersKept,
    dayVolumesCorrected,
    documentStamped,
    documentDelayed,
    invoiceReversed,
    noticeTold,
    allotmentReleased,
    creditAllotted,
    debtForgiven,
    disputeChanged,
    paymentClaimChanged,
    paymentPlanChanged,
    paymentPosted,
    paymentRestored,
    paymentTakenBack,
    servicePointZoned,
  ],
  downloads: { proof: proofDownload, 'charge-sheets': chargeSheetsDownload },
  variables: billingVariables,
  context: withLoaders,
  async start(room) {
    await shipTariff(room, new Date())
    const stopFeed = startRunFeed(room)
    const stopWorker = startRunWorker(room)
    const stopSimulating = startSimulationWorker(room)
    const stopForgetting = startForgetting(room)
    const stopReminding = startReminding(room)
    return async () => {
      await Promise.all([stopFeed(), stopWorker(), stopSimulating(), stopForgetting(), stopReminding()])
    }
  },
}
