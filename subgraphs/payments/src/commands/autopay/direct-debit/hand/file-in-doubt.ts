import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type DebitFile, isOverdue } from '../../../../domain/autopay/direct-debit/debit-file.ts'
import type { FileInDoubt } from '../../../../domain/autopay/direct-debit/hand/hand-answer.ts'
import { wasAnswerRead } from '../../../../store/autopay/direct-debit/debit-answer.ts'
import { openLines } from '../../../../store/autopay/direct-debit/debit-entry.ts'
import { linesInHand } from '../../../../store/autopay/direct-debit/hand-answer.ts'

/** How it stands with a file that the transaction has locked. */
export async function fileInDoubt(tx: Transaction, file: DebitFile, now: Date): Promise<FileInDoubt> {
  return {
    isOverdue: isOverdue(file, civilDate(now)),
    wasHeardOf: await wasAnswerRead(tx, file.name),
    charges: file.charges,
    open: await openLines(tx, file.id),
    inHand: await linesInHand(tx, file.id),
  }
}
