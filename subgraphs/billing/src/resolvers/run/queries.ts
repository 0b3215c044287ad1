import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { loadRun, newestRuns } from '../../store/run/billing-run.ts'

export const billingRunQueries: Pick<QueryResolvers, 'billingRun' | 'billingRuns'> = {
  billingRun: async (_root, { id }, { room, viewer }) =>
    isId(id.toLowerCase()) ? room.database.transaction(viewer, (tx) => loadRun(tx, id.toLowerCase())) : null,
  billingRuns: async (_root, args, { room, viewer }) => {
    const page = readPage(args, instantPlaces)
    const runs = await room.database.transaction(viewer, (tx) => newestRuns(tx, page))
    return connectionOf(runs, page, instantPlaces, ({ startedAt: at, id }) => ({ at, id }))
  },
}
