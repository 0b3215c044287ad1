import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import type { PaymentAccountResolvers, PaymentClaimResolvers } from '../../generated/resolvers.ts'
import { claimsOf } from '../../store/claim/payment-claim.ts'

export const PaymentClaim: PaymentClaimResolvers = {
  __resolveReference: ({ id }, { claimById }) => claimById.load(id),
  contract: ({ contractId: id }) => ({ id }),
  amount: ({ amount }) => pesosText(amount),
  hasProof: async ({ id }, _args, { isProven }) => (await isProven.load(id)) === true,
  isLate: ({ state, answerBy }, _args, { now }) => state === 'OPEN' && civilDate(now) > answerBy,
  traces: async ({ id }, _args, { tracesOfClaim }) => [...((await tracesOfClaim.load(id)) ?? [])],
  payment: ({ paymentId }, _args, { paymentById }) =>
    paymentId === null ? null : paymentById.load(paymentId),
}

/** What an account tells of claims. */
export const accountClaims: Pick<PaymentAccountResolvers, 'claims'> = {
  claims: ({ contractId }, _args, { viewer, room }) =>
    room.database.transaction(viewer, (tx) => claimsOf(tx, contractId)),
}
