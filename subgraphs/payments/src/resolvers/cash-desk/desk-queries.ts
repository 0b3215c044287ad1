import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import { findPayee } from '../../commands/cash-desk/find-payee.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import {
  countDeskSessions,
  deskSessionById,
  listDeskSessions,
  openDeskOf,
} from '../../store/cash-desk/desk-session.ts'

/** What is asked of cash desks; row-level security shows those of the viewer's offices. */
export const deskQueries: Pick<
  QueryResolvers,
  'myCashDesk' | 'cashDeskSession' | 'cashDeskSessions' | 'deskAccount'
> = {
  myCashDesk: (_root, _args, { viewer, room }) =>
    viewer.kind === 'staff'
      ? room.database.transaction(viewer, (tx) => openDeskOf(tx, viewer.subject))
      : null,
  cashDeskSession: async (_root, { id }, { viewer, room }) => {
    const found = isId(id) ? await room.database.transaction(viewer, (tx) => deskSessionById(tx, id)) : null
    return found !== null && worksFor(viewer, found.operatingUnitId) ? found : null
  },
  cashDeskSessions: async (_root, { operatingUnitId, isOpen, ...args }, { viewer, room }) => {
    const page = readPage(args, instantPlaces)
    const filter = { operatingUnitId: operatingUnitId ?? null, isOpen: isOpen ?? null }
    const [found, totalCount] = await room.database.transaction(
      viewer,
      async (tx) => [await listDeskSessions(tx, filter, page), await countDeskSessions(tx, filter)] as const,
    )
    return { ...connectionOf(found, page, instantPlaces, ({ openedAt: at, id }) => ({ at, id })), totalCount }
  },
  deskAccount: async (_root, { number }, { viewer, room }) => {
    const payee = await room.database.transaction(viewer, (tx) => findPayee(tx, number))
    return payee !== null && worksFor(viewer, payee.contract.operatingUnitId) ? payee.contract : null
  },
}
