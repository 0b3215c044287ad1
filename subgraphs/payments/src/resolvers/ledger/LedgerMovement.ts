import { pesosText } from '@aquacis/kit/values/money.ts'
import type { LedgerMovementResolvers } from '../../generated/resolvers.ts'
import { movementKinds, movementTitle } from './movement-words.ts'

export const LedgerMovement: LedgerMovementResolvers = {
  id: ({ no }) => String(no),
  kind: ({ kind }) => movementKinds[kind],
  title: movementTitle,
  amount: ({ amount }) => pesosText(amount),
  balance: ({ balance }) => pesosText(balance),
  invoice: ({ invoiceId: id }) => (id === null ? null : { id }),
  payment: ({ paymentId }, _args, { paymentById }) =>
    paymentId === null ? null : paymentById.load(paymentId),
}
