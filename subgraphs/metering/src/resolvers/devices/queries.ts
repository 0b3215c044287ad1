import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { meterIdsWithoutKey } from '../../store/devices/registry.ts'
import { readId } from './read-text.ts'

const mostMeters = 500

export const deviceQueries: Pick<QueryResolvers, 'metersWithoutKey'> = {
  metersWithoutKey: async (_root, { first = 100, after }, { room, viewer, meterById }) => {
    if (first < 0 || first > mostMeters) throw badUserInput(`ask for ${mostMeters} meters at most`)
    const from = after == null ? null : readId(after, 'after')
    const ids = await room.database.transaction(viewer, (tx) => meterIdsWithoutKey(tx, from, first))
    const meters = await Promise.all(ids.map((id) => meterById.load(id)))
    return meters.filter((meter) => meter !== null)
  },
}
