import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type DeskSession, depositOf, totalsOf } from '../../domain/cash-desk/cash-desk.ts'
import { keepDeskDeposit } from '../../store/cash-desk/desk-session.ts'
import { takingsOf } from '../../store/cash-desk/desk-taking.ts'
import { recordMoves } from '../ledger/record-moves.ts'
import { atDesk } from './at-desk.ts'

/** What came of it; null where it is not of the viewer's office. */
export type DepositDeskOutcome =
  | { readonly kind: 'deposited'; readonly session: DeskSession }
  | { readonly kind: 'stillOpen' | 'slipMissing' | 'nothingToDeposit' }
  | null

/** The money of a closed turn was brought to the bank: it moves in the book, once, whoever says so again. */
export async function depositDesk(
  context: RequestContext,
  { sessionId, slip: told }: { readonly sessionId: string; readonly slip: string },
): Promise<DepositDeskOutcome> {
  return atDesk(
    context,
    sessionId,
    async (tx, session, { by, ...recording }): Promise<DepositDeskOutcome> => {
      if (session.deposit !== null) return { kind: 'deposited', session }
      if (session.closing === null) return { kind: 'stillOpen' }
      const slip = told.trim()
      if (slip === '') return { kind: 'slipMissing' }
      const amount = depositOf(session, totalsOf(await takingsOf(tx, [sessionId])))
      if (amount <= 0n) return { kind: 'nothingToDeposit' }
      const { at } = recording
      const move = {
        sourceKey: `desk ${sessionId} deposit`,
        from: 'CASH',
        to: 'BANK',
        provider: 'desk',
      } as const
      await recordMoves(tx, [{ ...move, amount, at }], recording)
      const deposit = { at, by, amount, slip }
      await keepDeskDeposit(tx, sessionId, deposit)
      return { kind: 'deposited', session: { ...session, deposit } }
    },
  )
}
