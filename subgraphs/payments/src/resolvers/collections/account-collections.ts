import type { PaymentAccountResolvers } from '../../generated/resolvers.ts'
import { disputeConnection } from '../dispute/dispute-connection.ts'

/** What collections know of an account. */
export const accountCollections: Pick<PaymentAccountResolvers, 'debtCase' | 'disputes'> = {
  debtCase: ({ contractId }, _args, { openCaseOf }) => openCaseOf.load(contractId),
  disputes: ({ contractId }, { first, after }, context) =>
    disputeConnection(context, { contractId }, { first, after: after ?? null }),
}
