import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { HeldPlace, Place } from '../domain/service-point.ts'
import { loadHolderOfContract } from '../store/service-point-holder.ts'
import { departuresOf } from './departures.ts'
import { type Watch, watch } from './watch.ts'

/** An update of a service point, with the contract under which water runs there now. */
interface OfContract {
  readonly contractId: string
}

export interface ContractWatchParts<Update extends OfContract> {
  readonly room: SubgraphRoom
  readonly viewer: Viewer
  readonly contractId: string
  /** Whether the viewer may see updates of this kind at a place. */
  readonly maySee: (viewer: Viewer, place: Place) => boolean
  readonly updatesAt: (servicePointId: string) => AsyncIterableIterator<Update>
  readonly isMeant?: (update: Update, place: HeldPlace) => boolean
}

/**
 * What happens at the service point of a contract, for as long as the viewer may look at it and the contract lasts.
 * Throws FORBIDDEN; a contract that is not there and one that is another's are answered alike.
 */
export async function watchContract<Update extends OfContract>(
  parts: ContractWatchParts<Update>,
): Promise<Watch<Update>> {
  const { updatesAt, isMeant = () => true, room, viewer } = parts
  const contractId = parts.contractId.toLowerCase()
  const look = () => placeToWatch(parts, contractId)
  const place = await look()
  if (place === null) throw forbidden()
  let forget = () => {}
  const watching = watch<Update>({
    updates: updatesAt(place.servicePointId),
    // The next contract at the same place is somebody else's.
    isMeant: (update) => update.contractId === contractId && isMeant(update, place),
    mayWatch: async () => (await look()) !== null,
    onOver: () => forget(),
  })
  forget = departuresOf(room).of(contractId, viewer, () => watching.forbid())
  return watching
}

async function placeToWatch(
  { room, viewer, maySee }: Pick<ContractWatchParts<OfContract>, 'room' | 'viewer' | 'maySee'>,
  contractId: string,
): Promise<HeldPlace | null> {
  if (!isId(contractId)) return null
  const place = await room.database.transaction(viewer, (tx) => loadHolderOfContract(tx, contractId))
  return place !== null && maySee(viewer, place) ? place : null
}
