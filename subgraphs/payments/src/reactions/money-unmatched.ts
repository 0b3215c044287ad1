import { type Reaction, reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'
import type { StatementSource } from '../domain/reconciliation/statement.ts'
import { taskIdOf } from '../domain/reconciliation/task.ts'
import { MoneyUnmatched } from '../events.ts'
import { putTasks } from '../store/reconciliation/task.ts'

/** Money that somebody has to look at is a task for staff: on a reference that was over, or on none of ours. */
export const moneyUnmatched: Reaction = reaction(MoneyUnmatched, async (_room, tx, { data }) => {
  const { sourceKey, paymentId, contractId, operatingUnitId, amount, paidAt, noticedAt } = data
  const [provider = 'bank'] = sourceKey.split(' ')
  const named = { kind: 'STRANGE_ARRIVAL' as const, subject: sourceKey }
  await putTasks(tx, [
    {
      ...{ id: taskIdOf(named), ...named, source: provider.toUpperCase() as StatementSource },
      ...{ day: civilDate(new Date(paidAt)), expected: centavos(0n), received: centavosFromPesos(amount) },
      ...{ lines: [], paymentIds: [paymentId], orderId: null, contractId, operatingUnitId },
      ...{ foundAt: new Date(noticedAt), outcome: null, reason: null, resolvedBy: null, resolvedAt: null },
    },
  ])
})
