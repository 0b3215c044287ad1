import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { ForgivenDebt } from '../../domain/document/source.ts'
import { keepWaitingNote } from '../../store/waiting-note.ts'
import { addForgivenessNote } from './add-forgiveness-note.ts'

/** A bill of which a part is asked for no more gets its credit note; it waits where the bill is not stamped yet. */
export async function noteForgiven(
  tx: Transaction,
  invoiceId: string,
  forgiven: ForgivenDebt,
  now: Date,
): Promise<void> {
  if ((await addForgivenessNote(tx, invoiceId, forgiven, now)) === 'tooEarly')
    await keepWaitingNote(tx, invoiceId, forgiven)
}
