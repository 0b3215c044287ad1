import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { isSeen, maySeeConsumption } from '../domain/policy.ts'
import type { HeldPlace } from '../domain/service-point.ts'
import { metersByIds } from '../store/meter.ts'
import { loadHolder } from '../store/service-point-holder.ts'
import { departuresOf } from './departures.ts'
import { type RecordedReading, readingFeedOf } from './reading-feed.ts'
import { type Watch, watch } from './watch.ts'

/**
 * Readings of a meter, for as long as the viewer may look at it. Throws FORBIDDEN; a meter that is not there and one
 * that is another's are answered alike.
 */
export async function watchMeter(
  room: SubgraphRoom,
  viewer: Viewer,
  meterId: string,
): Promise<Watch<RecordedReading>> {
  const id = meterId.toLowerCase()
  const look = () => holderToWatch(room, viewer, id)
  const holder = await look()
  if (holder === null) throw forbidden()
  let forget = () => {}
  const watching = watch<RecordedReading>({
    updates: readingFeedOf(room).of(id),
    // One that comes late may be of the time of whoever lived there before.
    isMeant: ({ reading }) => isSeen(viewer, holder, reading.at),
    mayWatch: async () => (await look()) !== null,
    onOver: () => forget(),
  })
  forget = departuresOf(room).of(holder.contractId, viewer, () => watching.forbid())
  return watching
}

async function holderToWatch(room: SubgraphRoom, viewer: Viewer, meterId: string): Promise<HeldPlace | null> {
  if (!isId(meterId)) return null
  return room.database.transaction(viewer, async (tx) => {
    const meter = (await metersByIds(tx, [meterId])).get(meterId)
    if (meter === undefined || !maySeeConsumption(viewer, meter.holder)) return null
    return loadHolder(tx, meter.servicePoint.id)
  })
}
