import {
  connectionOf,
  instantPlaces,
  type PageArguments,
  readPage,
} from '@aquacis/kit/runtime/cursor-page.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { countDisputes, type DisputeFilter, listDisputes } from '../../store/dispute/dispute.ts'

/** A page of the disputes that the viewer may see. */
export async function disputeConnection(
  { viewer, room }: PaymentsContext,
  filter: DisputeFilter,
  args: PageArguments,
) {
  const page = readPage(args, instantPlaces)
  const [found, totalCount] = await room.database.transaction(
    viewer,
    async (tx) => [await listDisputes(tx, filter, page), await countDisputes(tx, filter)] as const,
  )
  return { ...connectionOf(found, page, instantPlaces, ({ openedAt: at, id }) => ({ at, id })), totalCount }
}
