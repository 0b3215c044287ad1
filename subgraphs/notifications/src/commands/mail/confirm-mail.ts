import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type ConfirmDecision, decideConfirm } from '../../domain/mail/mail-address.ts'
import { lockMailAddress, saveMailAddress } from '../../store/mail-address.ts'
import { hashOfCode } from './ask-for-mail.ts'

/** Somebody gives the code back that was sent to their address; a wrong one is counted. */
export function confirmMail(
  { room, now }: RequestContext,
  { partyId }: ResidentViewer,
  code: string,
): Promise<ConfirmDecision> {
  return room.database.transaction(systemViewer, async (tx) => {
    await lockNames(tx, [`mail ${partyId}`])
    const known = await lockMailAddress(tx, room.sealer, partyId)
    const decision = decideConfirm(known, hashOfCode(partyId, code.trim()), now)
    if (decision.kind !== 'stale') await saveMailAddress(tx, room.sealer, decision.mail)
    return decision
  })
}
