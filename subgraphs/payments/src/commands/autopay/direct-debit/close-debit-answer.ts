import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  type AnswerKey,
  closeAnswer,
  lockMistaken,
  type MistakenAnswer,
} from '../../../store/autopay/direct-debit/debit-answer.ts'
import { subjectOf } from '../../parties/sees-contract.ts'

/** What came of it. */
export type CloseAnswerOutcome =
  | { readonly kind: 'closed'; readonly answer: MistakenAnswer }
  | { readonly kind: 'unknown' | 'noteMissing' }

/** Notes what was done about an answer of the bank that could not be taken. One that is closed stays as it was closed. */
export async function closeDebitAnswer(
  { room, viewer, now }: RequestContext,
  { key, note }: { readonly key: AnswerKey; readonly note: string },
): Promise<CloseAnswerOutcome> {
  return room.database.transaction(
    systemViewer,
    async (tx): Promise<CloseAnswerOutcome> => {
      const answer = await lockMistaken(tx, key)
      if (answer === null) return { kind: 'unknown' }
      if (answer.closedAt !== null) return { kind: 'closed', answer }
      if (note.trim() === '') return { kind: 'noteMissing' }
      const closed = { closedAt: now, closedBy: subjectOf(viewer) ?? 'system', closedNote: note.trim() }
      await closeAnswer(tx, key, closed)
      return { kind: 'closed', answer: { ...answer, ...closed } }
    },
    { idempotent: true },
  )
}
