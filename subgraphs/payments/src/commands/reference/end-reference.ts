import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { isOpen } from '../../domain/reference/reference.ts'
import { lockContracts } from '../../store/contract.ts'
import { changeReference, lockReference, referencesByIds } from '../../store/reference/payment-reference.ts'
import { unwantCharges } from '../../store/reference/reference-charge.ts'
import { chargeLoops, referenceLoops } from './reference-loops.ts'

/**
 * Ends a reference whose time is over, or that never came to be; what still stands at the provider is cancelled there. Ask the
 * provider first: whoever paid at the last minute has paid. A part that was paid stays paid.
 */
export function endReference(
  { database }: Pick<SubgraphRoom, 'database'>,
  referenceId: string,
  as: 'EXPIRED' | 'CANCELLED' = 'EXPIRED',
): Promise<void> {
  return database.transaction(
    systemViewer,
    async (tx) => {
      const now = new Date()
      const [seen] = await referencesByIds(tx, [referenceId])
      if (seen === undefined) return
      await lockContracts(tx, [seen.contractId])
      const reference = await lockReference(tx, referenceId)
      if (reference === null || !isOpen(reference.state)) return
      const { expiresAt } = reference
      if (as === 'EXPIRED' && (expiresAt === null || expiresAt > now)) return
      await changeReference(tx, referenceId, { state: as })
      await unwantCharges(tx, [referenceId], now)
      afterCommit(tx, chargeLoops.wake)
      afterCommit(tx, referenceLoops.wake)
    },
    { idempotent: true },
  )
}
