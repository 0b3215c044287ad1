import { readFileSync } from 'node:fs'
import { DateTime } from '@aquacis/kit/runtime/date-time.ts'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { createChannels } from './channels/channels.ts'
import { startDispatcher } from './delivery/dispatcher.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { startNoticeFeed } from './live/notice-feed.ts'
import { type NotificationsContext, withLoaders } from './loaders.ts'
import { alertClosed } from './reactions/alert-closed.ts'
import { alertEscalated } from './reactions/alert-escalated.ts'
import { alertOpened } from './reactions/alert-opened.ts'
import { contractEnded } from './reactions/contract-ended.ts'
import { contractMemberJoined } from './reactions/contract-member-joined.ts'
import { contractMemberLeft } from './reactions/contract-member-left.ts'
import { contractStarted } from './reactions/contract-started.ts'
import { collectionStageReached } from './reactions/debts/collection-stage-reached.ts'
import { disputeChanged } from './reactions/debts/dispute-changed.ts'
import { paymentPlanChanged } from './reactions/debts/payment-plan-changed.ts'
import { supplyRestrictionLifted } from './reactions/debts/supply-restriction-lifted.ts'
import { supplyRestrictionOrdered } from './reactions/debts/supply-restriction-ordered.ts'
import { discountRenewalDue } from './reactions/discount-renewal-due.ts'
import { invoiceReady } from './reactions/invoice-ready.ts'
import { invoiceReversed } from './reactions/invoice-reversed.ts'
import { autopayAnnounced } from './reactions/payments/autopay-announced.ts'
import { autopayCardExpiring } from './reactions/payments/autopay-card-expiring.ts'
import { autopayChanged } from './reactions/payments/autopay-changed.ts'
import { autopayFailed } from './reactions/payments/autopay-failed.ts'
import { creditAllotted } from './reactions/payments/credit-allotted.ts'
import { debtForgiven } from './reactions/payments/debt-forgiven.ts'
import { paymentClaimChanged } from './reactions/payments/payment-claim-changed.ts'
import { paymentPosted } from './reactions/payments/payment-posted.ts'
import { paymentTakenBack } from './reactions/payments/payment-taken-back.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Notice } from './resolvers/Notice.ts'
import { NoticeArrival } from './resolvers/NoticeArrival.ts'
import { NotificationPreferences } from './resolvers/NotificationPreferences.ts'
import { Query } from './resolvers/Query.ts'
import { Subscription } from './resolvers/Subscription.ts'
import { mailVariables, pushVariables } from './settings.ts'

const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription,
  Notice,
  NoticeArrival,
  NotificationPreferences,
  DateTime,
}

/** Inboxes, and what is told beyond them, without a port. */
export const subgraph: SubgraphDefinition<NotificationsContext> = {
  name: 'notifications',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  variables: { ...pushVariables, ...mailVariables },
  reactions: [
    contractStarted,
    contractEnded,
    contractMemberJoined,
    contractMemberLeft,
    alertOpened,
    alertEscalated,
    alertClosed,
    invoiceReady,
    invoiceReversed,
    discountRenewalDue,
    collectionStageReached,
    disputeChanged,
    paymentPlanChanged,
    supplyRestrictionLifted,
    supplyRestrictionOrdered,
    autopayAnnounced,
    autopayCardExpiring,
    autopayChanged,
    autopayFailed,
    creditAllotted,
    debtForgiven,
    paymentClaimChanged,
    paymentPosted,
    paymentTakenBack,
  ],
  context: withLoaders,
  async start(room) {
    const stopFeed = await startNoticeFeed(room)
    const stopDispatcher = startDispatcher(room, createChannels(room))
    return async () => {
      await Promise.all([stopFeed(), stopDispatcher()])
    }
  },
}
