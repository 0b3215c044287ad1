import { pesosText } from '@aquacis/kit/values/money.ts'
import type { PaymentResolvers, PaymentState } from '../generated/resolvers.ts'
import type { PaidMoney } from '../store/ledger/payment.ts'

export const Payment: PaymentResolvers = {
  __resolveReference: ({ id }, { paymentById }) => paymentById.load(id),
  id: ({ paymentId }) => paymentId,
  amount: ({ amount }) => pesosText(amount),
  folio: ({ paymentId }) => folioOf(paymentId),
  state: stateOf,
  allotments: async ({ paymentId }, _args, { allotmentsOf }) => [
    ...((await allotmentsOf.load(paymentId)) ?? []),
  ],
  credit: ({ credit }) => pesosText(credit),
  reference: ({ referenceId }, _args, { referenceById }) =>
    referenceId === null ? null : referenceById.load(referenceId),
}

/** `P-1A2B3C4D-5E6F`: of the payment's id, as whoever paid can read it out. */
function folioOf(paymentId: string): string {
  const digits = paymentId.replaceAll('-', '').toUpperCase()
  return `P-${digits.slice(0, 8)}-${digits.slice(8, 12)}`
}

function stateOf({ amount, takenBack, refunded }: PaidMoney): PaymentState {
  if (takenBack === 0n) return 'POSTED'
  if (refunded === amount) return 'REFUNDED'
  return takenBack > refunded ? 'TAKEN_BACK' : 'PARTLY_REFUNDED'
}
