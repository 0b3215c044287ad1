import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { partyOfToken } from '../../delivery/unsubscribe-token.ts'
import { endAddress } from '../../store/mail-address.ts'

/** Nobody writes to somebody any more; what is queued goes nowhere. False where nobody did. */
export function endMail({ database }: Pick<SubgraphRoom, 'database'>, partyId: string): Promise<boolean> {
  return database.transaction(systemViewer, (tx) => endAddress(tx, partyId), { idempotent: true })
}

/** The same for whoever follows a letter's link; null where the link is none of ours. */
export async function stopMail(room: SubgraphRoom, token: string): Promise<boolean | null> {
  const partyId = partyOfToken(room.sealer, token)
  return partyId === null ? null : endMail(room, partyId)
}
