import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { resolveTask } from '../../src/commands/reconciliation/resolve-task.ts'
import { approveRefund } from '../../src/commands/refund/approve-refund.ts'
import { markRefundPaid } from '../../src/commands/refund/end-refund.ts'
import { taskIdOf } from '../../src/domain/reconciliation/task.ts'
import { refundsOfTasks } from '../../src/store/refund/refund.ts'
import { askedIn } from './fixed.ts'

/** Where the money of nobody came from. */
export const suspenseSource = 'conekta charge of nobody'

/** Money of nobody is given back: asked for, approved by a second person, paid. Whoever was interrupted asks again. */
export async function play(room: SubgraphRoom): Promise<void> {
  const taskId = taskIdOf({ kind: 'STRANGE_ARRIVAL', subject: suspenseSource })
  const asked = askedIn(room)
  const second = {
    ...asked,
    viewer: { kind: 'staff', subject: 'leo', operatingUnitIds: [7] },
  } as typeof asked
  const wish = { resolution: 'RETURN', reason: 'Nadie lo reclamó.', contractNumber: null } as const
  await resolveTask(asked, { taskId, ...wish })
  const [refund] = await room.database.transaction(systemViewer, (tx) => refundsOfTasks(tx, [taskId]))
  await approveRefund(second, refund?.id ?? '')
  await markRefundPaid(asked, { refundId: refund?.id ?? '', document: 'MBAN01' })
}
