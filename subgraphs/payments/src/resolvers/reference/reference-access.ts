import { timingSafeEqual } from 'node:crypto'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { hashOfKey } from '../../commands/reference/find-payable.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { referencesByIds } from '../../store/reference/payment-reference.ts'
import type { SeenReference } from './seen-reference.ts'

/** A reference as whoever asks may see it: as somebody of the contract, or with its own key. Null where neither. */
export async function seenReference(
  { room, referenceById }: Pick<PaymentsContext, 'room' | 'referenceById'>,
  id: string,
  key: string | null | undefined,
): Promise<SeenReference | null> {
  if (!isId(id)) return null
  const own = await referenceById.load(id)
  if (own !== null || key == null) return own
  const [found] = await room.database.transaction(systemViewer, (tx) => referencesByIds(tx, [id]))
  if (found?.keyHash == null || !timingSafeEqual(found.keyHash, hashOfKey(key))) return null
  return { ...found, byKey: true }
}
