import {
  connectionOf,
  instantPlaces,
  type PageArguments,
  readPage,
} from '@aquacis/kit/runtime/cursor-page.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { type DisputeFilter, listDisputes } from '../../store/dispute/dispute.ts'

/** A page of the disputes that the viewer may see. */
export async function disputeConnection(
  { viewer, room }: PaymentsContext,
  filter: DisputeFilter,
  args: PageArguments,
) {
  const page = readPage(args, instantPlaces)
  const found = await room.database.transaction(viewer, (tx) => listDisputes(tx, filter, page))
  return connectionOf(found, page, instantPlaces, ({ openedAt: at, id }) => ({ at, id }))
}
