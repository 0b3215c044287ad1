import { connectionOf, idPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { meterIdsWithoutKey } from '../../store/devices/registry.ts'

const mostMeters = 500

export const deviceQueries: Pick<QueryResolvers, 'metersWithoutKey'> = {
  metersWithoutKey: async (_root, { first, after }, { room, viewer, meterById }) => {
    const page = readPage({ first: first ?? 100, after: after ?? null }, idPlaces, mostMeters)
    const ids = await room.database.transaction(viewer, (tx) =>
      meterIdsWithoutKey(tx, page.after, page.limit),
    )
    const meters = await Promise.all(ids.map((id) => meterById.require(id)))
    return connectionOf(meters, page, idPlaces, ({ id }) => id)
  },
}
