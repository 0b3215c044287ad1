import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { maySeeTask } from '../../domain/reconciliation/task.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { daySums } from '../../store/reconciliation/day-sums.ts'
import { countFiles, listFiles } from '../../store/reconciliation/statement-file.ts'
import { countOpen, countTasks, listTasks } from '../../store/reconciliation/task.ts'

type Asked = 'reconciliationTasks' | 'reconciliationTask' | 'reconciliationDay' | 'statementFiles'

/** Questions of reconciliation. */
export const reconciliationQueries: Pick<QueryResolvers, Asked> = {
  reconciliationTasks: async (_root, { isOpen, day, kind, ...args }, { viewer, room }) => {
    const page = readPage(args, instantPlaces)
    const filter = { isOpen: isOpen ?? null, day: day ?? null, kind: kind ?? null }
    const [found, totalCount] = await room.database.transaction(
      viewer,
      async (tx) => [await listTasks(tx, filter, page), await countTasks(tx, filter)] as const,
    )
    const seen = found.filter((task) => maySeeTask(viewer, task))
    return { ...connectionOf(seen, page, instantPlaces, ({ foundAt: at, id }) => ({ at, id })), totalCount }
  },
  reconciliationTask: (_root, { id }, { taskById }) => taskById.load(id),
  reconciliationDay: async (_root, { day }, { viewer, room }) => {
    staffAlone(viewer)
    // Providers and the bank know no offices: sums are of the whole utility.
    const sums = await room.database.transaction(systemViewer, (tx) => daySums(tx, day))
    const openTasks = await room.database.transaction(viewer, (tx) => countOpen(tx, day))
    const sources = sums.map(({ expected, received, fees, ...sum }) => ({
      ...{ ...sum, expected: pesosText(expected), received: pesosText(received), fees: pesosText(fees) },
      difference: pesosText(centavos(received - expected)),
    }))
    return { day, sources, openTasks }
  },
  statementFiles: async (_root, args, { viewer, room }) => {
    staffAlone(viewer)
    const page = readPage(args, instantPlaces)
    const [found, totalCount] = await room.database.transaction(
      viewer,
      async (tx) => [await listFiles(tx, page), await countFiles(tx)] as const,
    )
    return {
      ...connectionOf(found, page, instantPlaces, ({ importedAt: at, id }) => ({ at, id })),
      totalCount,
    }
  },
}

/** Throws FORBIDDEN for whoever works for no office. */
export function staffAlone(viewer: Viewer): void {
  if (viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.operatingUnitIds.length > 0)) return
  throw forbidden()
}
