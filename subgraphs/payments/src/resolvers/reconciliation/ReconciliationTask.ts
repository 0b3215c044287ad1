import { pesosText } from '@aquacis/kit/values/money.ts'
import { waysToResolve } from '../../domain/reconciliation/resolution.ts'
import { isUnderWay } from '../../domain/refund/refund.ts'
import type { ReconciliationTaskResolvers } from '../../generated/resolvers.ts'

/** A task tells of so many lines; one of a charge has a handful. */
const mostLines = 10

export const ReconciliationTask: ReconciliationTaskResolvers = {
  __resolveReference: ({ id }, { taskById }) => taskById.load(id),
  expected: ({ expected }) => pesosText(expected),
  received: ({ received }) => pesosText(received),
  lines: async ({ lines }, _args, { lineOfTask }) => {
    const kept = await Promise.all(lines.slice(0, mostLines).map((key) => lineOfTask.load(key)))
    const found = kept.filter((line) => line !== null).toSorted((a, b) => (a.day < b.day ? -1 : 1))
    return found.map(({ day, amount, fee, told }) => {
      const isMovement = 'bookedOn' in told
      return {
        ...{ day, amount: pesosText(amount), fee: pesosText(fee), reference: told.reference },
        trackingKey: isMovement ? told.trackingKey : null,
        description: isMovement ? told.description : told.chargeId,
        counterparty: isMovement ? told.counterparty : null,
      }
    })
  },
  payments: async ({ paymentIds }, _args, { paymentById }) => {
    const found = await Promise.all(paymentIds.slice(0, mostLines).map((id) => paymentById.load(id)))
    return found.filter((payment) => payment !== null)
  },
  contract: ({ contractId }) => (contractId === null ? null : { id: contractId }),
  ways: async ({ id, kind, outcome }, _args, { refundOfTask }) => {
    if (outcome !== null) return []
    const refund = await refundOfTask.load(id)
    return refund !== null && isUnderWay(refund) ? [] : [...waysToResolve(kind)]
  },
  refund: ({ id }, _args, { refundOfTask }) => refundOfTask.load(id),
  ended: ({ outcome, reason, resolvedBy: by, resolvedAt: at }) =>
    outcome === null || at === null ? null : { outcome, reason, by, at },
}
