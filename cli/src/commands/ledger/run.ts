import { createLedgerLines } from '@aquacis/payments/ledger'
import { answerLines } from '../../answer-lines.ts'
import type { Streams } from '../../command.ts'

/** Lines into a book, answers out of it; 1 where a line was left out. */
export async function runLedger(streams: Streams): Promise<number> {
  return (await answerLines(streams, createLedgerLines())) === 0 ? 0 : 1
}
