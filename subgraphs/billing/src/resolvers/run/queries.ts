import { connectionOf, instantPlaces, type PlaceText, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { loadRun, newestRuns } from '../../store/run/billing-run.ts'
import { zonesOf } from '../../store/run/zones.ts'
import { officeIn } from './office-in.ts'

const mostZones = 500

const zonePlaces: PlaceText<string> = { write: (name) => name, read: (text) => text || null }

export const billingRunQueries: Pick<QueryResolvers, 'billedZones' | 'billingRun' | 'billingRuns'> = {
  billedZones: async (_root, { operatingUnitId, ...args }, { room, viewer }) => {
    const page = readPage(args, zonePlaces, mostZones)
    const office = officeIn(operatingUnitId)
    const isMine = worksFor(viewer, office)
    const zones = isMine ? await room.database.transaction(viewer, (tx) => zonesOf(tx, office, page)) : []
    return connectionOf(zones, page, zonePlaces, ({ name }) => name)
  },
  billingRun: async (_root, { id }, { room, viewer }) =>
    isId(id.toLowerCase()) ? room.database.transaction(viewer, (tx) => loadRun(tx, id.toLowerCase())) : null,
  billingRuns: async (_root, args, { room, viewer }) => {
    const page = readPage(args, instantPlaces)
    const runs = await room.database.transaction(viewer, (tx) => newestRuns(tx, page))
    return connectionOf(runs, page, instantPlaces, ({ startedAt: at, id }) => ({ at, id }))
  },
}
