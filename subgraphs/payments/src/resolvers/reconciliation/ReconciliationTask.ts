import { pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { waysToResolve } from '../../domain/reconciliation/resolution.ts'
import type { ReconciliationTaskResolvers } from '../../generated/resolvers.ts'
import { linesOfTask } from '../../store/reconciliation/statement-line.ts'

/** A task tells of so many lines; one of a charge has a handful. */
const mostLines = 10

export const ReconciliationTask: ReconciliationTaskResolvers = {
  __resolveReference: ({ id }, { taskById }) => taskById.load(id),
  expected: ({ expected }) => pesosText(expected),
  received: ({ received }) => pesosText(received),
  // Whoever sees the task sees what it rests on; the lines of others they do not.
  lines: async ({ lines }, _args, { room }) => {
    const keys = lines.slice(0, mostLines)
    const found = await room.database.transaction(systemViewer, (tx) => linesOfTask(tx, keys))
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
  ways: ({ kind, outcome }) => (outcome === null ? [...waysToResolve(kind)] : []),
  ended: ({ outcome, reason, resolvedBy: by, resolvedAt: at }) =>
    outcome === null || at === null ? null : { outcome, reason, by, at },
}
