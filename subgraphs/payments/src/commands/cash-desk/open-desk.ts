import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { DeskSession } from '../../domain/cash-desk/cash-desk.ts'
import { addDeskSession, deskSessionById, openDeskOf } from '../../store/cash-desk/desk-session.ts'

/** What came of it. */
export type OpenDeskOutcome =
  | { readonly kind: 'opened'; readonly session: DeskSession }
  /** The cashier has this one open. */
  | { readonly kind: 'anotherIsOpen'; readonly session: DeskSession }
  | { readonly kind: 'notYourOffice' | 'floatImpossible' | 'idTaken' }

/** Opens a cashier's turn with a float. The same request again is the same turn; a cashier has one open at a time. */
export async function openDesk(
  { viewer, room, now }: RequestContext,
  {
    id,
    operatingUnitId,
    float,
  }: { readonly id: string; readonly operatingUnitId: number; readonly float: Centavos },
): Promise<OpenDeskOutcome> {
  if (viewer.kind !== 'staff' || !worksFor(viewer, operatingUnitId)) return { kind: 'notYourOffice' }
  if (float < 0n) return { kind: 'floatImpossible' }
  if (!isId(id)) return { kind: 'idTaken' }
  const cashier = viewer.subject
  return room.database.transaction(
    systemViewer,
    async (tx): Promise<OpenDeskOutcome> => {
      const facts = { id, operatingUnitId, cashier, openedAt: now, float }
      if (await addDeskSession(tx, facts))
        return { kind: 'opened', session: { ...facts, closing: null, deposit: null } }
      const known = await deskSessionById(tx, id)
      const isSame = known?.cashier === cashier && known.operatingUnitId === operatingUnitId
      if (known !== null) return isSame ? { kind: 'opened', session: known } : { kind: 'idTaken' }
      const open = await openDeskOf(tx, cashier)
      return open === null ? { kind: 'idTaken' } : { kind: 'anotherIsOpen', session: open }
    },
    { idempotent: true },
  )
}
