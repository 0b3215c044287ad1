import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { daysLeft } from '../domain/dispute/dispute.ts'
import { statusSentence } from '../domain/dispute/dispute-words.ts'
import type {
  DisputeAnswerResolvers,
  DisputeResolvers,
  DisputeStepResolvers,
  DisputeVisitResolvers,
} from '../generated/resolvers.ts'
import { shippedCollections } from '../policies/shipped-collections.ts'

export const Dispute: DisputeResolvers = {
  __resolveReference: ({ id }, { disputeById }) => disputeById.load(id),
  account: ({ contractId }, _args, { accountById }) => accountById.require(contractId),
  invoice: ({ invoiceId: id }) => ({ id }),
  lines: ({ lines }) => [...lines],
  disputed: ({ disputed }) => pesosText(disputed),
  daysLeft: (dispute, _args, { now }) => daysLeft(shippedCollections(), dispute, civilDate(now)),
  status: (dispute, _args, { now }) =>
    statusSentence(dispute, daysLeft(shippedCollections(), dispute, civilDate(now))),
  steps: async ({ id }, _args, { disputeStepsOf }) => [...((await disputeStepsOf.load(id)) ?? [])],
}

export const DisputeVisit: DisputeVisitResolvers = {
  id: ({ visitId }) => visitId,
}

export const DisputeAnswer: DisputeAnswerResolvers = {
  granted: ({ granted }) => pesosText(granted),
  readings: ({ readings }) => [...readings],
}

export const DisputeStep: DisputeStepResolvers = {
  id: ({ id }) => String(id),
  by: ({ by }, _args, { viewer }) => (viewer.kind === 'staff' ? by : null),
}
