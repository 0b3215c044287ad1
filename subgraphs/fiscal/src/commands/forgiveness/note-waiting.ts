import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { takeWaitingNotes } from '../../store/waiting-note.ts'
import { addForgivenessNote } from './add-forgiveness-note.ts'

/** A bill was stamped: what was forgiven of it meanwhile gets its credit notes. */
export async function noteWaiting(tx: Transaction, invoiceId: string, now: Date): Promise<void> {
  for (const forgiven of await takeWaitingNotes(tx, invoiceId))
    await addForgivenessNote(tx, invoiceId, forgiven, now)
}
