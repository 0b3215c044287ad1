import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import {
  decideHandApproval,
  type HandAnswer,
} from '../../../../domain/autopay/direct-debit/hand/hand-answer.ts'
import { fileNotTaken } from '../../../../domain/autopay/direct-debit/return-codes.ts'
import { noteSaid } from '../../../../store/autopay/direct-debit/debit-file.ts'
import { decideHandAnswerRow } from '../../../../store/autopay/direct-debit/hand-answer.ts'
import { addHandLines } from '../../../../store/autopay/direct-debit/hand-line.ts'
import type { Recording } from '../../../ledger/recording.ts'
import { type AnsweredEntry, settleAnswered } from '../settle-answered.ts'
import { fileInDoubt } from './file-in-doubt.ts'
import { type Deciding, onHandAnswer } from './on-hand-answer.ts'

/** What came of it; null where it is not the viewer's. */
export type DecideOutcome =
  | { readonly kind: 'decided'; readonly answer: HandAnswer }
  /** Somebody decided before, or the bank answered. */
  | { readonly kind: 'over'; readonly answer: HandAnswer }
  | { readonly kind: 'ownRequest' | 'noteMissing' }
  | null

/**
 * A second person approves what was said by hand: all of it follows in this transaction, as from an answer of the bank. Approved again
 * by the same, nothing more does.
 */
export async function approveHandAnswer(context: RequestContext, id: string): Promise<DecideOutcome> {
  const { now, traceId } = context
  return onHandAnswer(context, id, async (tx, deciding): Promise<DecideOutcome> => {
    const { answer, file, by } = deciding
    if (answer.state === 'APPROVED' && answer.decidedBy === by) return { kind: 'decided', answer }
    const decision = decideHandApproval(answer, by, await fileInDoubt(tx, file, now))
    if (decision === 'over') return { kind: 'over', answer }
    if (decision === 'ownRequest') return { kind: 'ownRequest' }
    if (decision === 'overtaken')
      return { kind: 'over', answer: await decided(tx, answer, { state: 'OVERTAKEN', at: now, by: null }) }
    const approved = await decided(tx, answer, { state: 'APPROVED', at: now, by })
    await follow(tx, deciding, { at: now, traceId })
    return { kind: 'decided', answer: approved }
  })
}

/** Refuses what somebody said, or takes one's own back, with a word on why: its charges wait on for the bank. */
export async function rejectHandAnswer(
  context: RequestContext,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<DecideOutcome> {
  return onHandAnswer(context, id, async (tx, { answer, by }): Promise<DecideOutcome> => {
    if (answer.state === 'REJECTED' && answer.decidedBy === by) return { kind: 'decided', answer }
    if (answer.state !== 'ASKED') return { kind: 'over', answer }
    if (note.trim() === '') return { kind: 'noteMissing' }
    const how = { state: 'REJECTED', at: context.now, by, note: note.trim() } as const
    return { kind: 'decided', answer: await decided(tx, answer, how) }
  })
}

async function decided(
  tx: Transaction,
  answer: HandAnswer,
  { state, at: decidedAt, by: decidedBy, note }: Decision,
): Promise<HandAnswer> {
  const change = { state, decidedAt, decidedBy, note: note ?? null }
  await decideHandAnswerRow(tx, answer.id, change)
  return { ...answer, ...change }
}

interface Decision {
  readonly state: 'APPROVED' | 'REJECTED' | 'OVERTAKEN'
  readonly at: Date
  readonly by: string | null
  readonly note?: string
}

/** What follows from a file that was never taken is what follows from one that was refused: nobody's fault but ours. */
async function follow(
  tx: Transaction,
  { answer, file, entries }: Deciding,
  recording: Recording,
): Promise<void> {
  const { id: answerId, lines } = answer
  const code = answer.outcome === 'NOT_TAKEN' ? fileNotTaken : answer.code
  const outcome: AnsweredEntry['outcome'] = code === null ? { kind: 'APPLIED' } : { kind: 'RETURNED', code }
  await settleAnswered(
    tx,
    { file, kind: 'OUTCOME' },
    entries.map((entry) => ({ entry, outcome })),
    recording,
  )
  const said = { answerId, outcome: answer.outcome, code: answer.code, saidAt: recording.at }
  await addHandLines(tx, { fileId: file.id, lines }, said)
  await noteSaid(tx, recording.at)
}
