import { ServicePointZoned } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { zoneAccount } from '../../commands/contracts/zone-account.ts'

/** A place belongs to a zone: so does the account of whoever is supplied there. */
export const servicePointZoned = reaction(ServicePointZoned, async (_room, tx, { data, traceId }) => {
  const { contractId, zone } = data
  if (contractId !== null) await zoneAccount(tx, { contractId, zone }, { at: new Date(), traceId })
})
