import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { RecoverOutcome } from '../domain/stamping/outcome.ts'
import { stepAfter } from '../domain/stamping/stamp-step.ts'
import type { DocumentRow } from '../store/fiscal-document.ts'
import { settleStamp } from './settle-stamp.ts'
import { pacNamed, type Workshop } from './workshop.ts'

/** A document in hand, on its way to a PAC. */
export interface StampAttempt {
  readonly row: DocumentRow
  readonly pac: string
  /** Whether it is asked for an earlier stamp. */
  readonly recovering: boolean
  readonly xml: string
}

/** Makes one attempt and keeps what became of it. */
export async function attemptStamp(
  workshop: Workshop,
  { row, pac, recovering, xml }: StampAttempt,
  signal: AbortSignal,
): Promise<void> {
  const { room, health } = workshop
  const asked = pacNamed(workshop, pac)
  const sealed = { id: row.id, xml }
  const outcome = await (recovering ? asked.recover(sealed, signal) : asked.stamp(sealed, signal))
  const now = new Date()
  health.note(pac, isAnswer(outcome), now)
  const tried = { tries: row.tries, pac, recovering, sentAt: row.sentAt }
  const step = stepAfter(tried, outcome, now, Math.random())
  await room.database.transaction(systemViewer, (tx) => settleStamp(tx, { row, pac }, step, now), {
    idempotent: true,
  })
  const about = { document: row.id, pac, tries: row.tries, recovering }
  if (step.state === 'STAMPED') room.log.info(about, 'a document was stamped')
  else
    room.log.warn(
      { ...about, state: step.state, code: step.code, reason: step.reason },
      'a document was not stamped',
    )
}

/** Whether the PAC works: a refusal is an answer too. */
function isAnswer(outcome: RecoverOutcome): boolean {
  return outcome.kind !== 'later' || outcome.code !== null
}
