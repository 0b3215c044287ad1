import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, type Viewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import {
  decideHandAnswer,
  type HandAnswer,
  type HandDecision,
  type HandWish,
} from '../../../../domain/autopay/direct-debit/hand/hand-answer.ts'
import { unitOfLine } from '../../../../store/autopay/direct-debit/debit-entry.ts'
import { lockFile } from '../../../../store/autopay/direct-debit/debit-file.ts'
import { addHandAnswer, handAnswerById } from '../../../../store/autopay/direct-debit/hand-answer.ts'
import { fileInDoubt } from './file-in-doubt.ts'

/** What somebody says of which file, under an id of the request. */
export interface HandRequest extends HandWish {
  readonly id: string
  readonly fileId: string
}

/** What came of it. */
export type SayOutcome =
  | { readonly kind: 'said'; readonly answer: HandAnswer }
  | { readonly kind: 'unknown' | 'idTaken' | Exclude<HandDecision['kind'], 'accepted'> }

/**
 * Keeps what somebody of the utility says became of charges that the bank does not answer: nothing follows before a second person
 * approves it. The same request again is the same; what two say of one charge at once, one of them says.
 */
export async function sayDebitOutcome(
  { room, viewer, now }: RequestContext,
  request: HandRequest,
): Promise<SayOutcome> {
  if (!isId(request.id) || !isId(request.fileId) || viewer.kind !== 'staff') return { kind: 'unknown' }
  return room.database.transaction(
    systemViewer,
    async (tx): Promise<SayOutcome> => {
      await lockNames(tx, [request.id])
      const known = await handAnswerById(tx, request.id)
      if (known !== null)
        return isSame(known, request) ? { kind: 'said', answer: known } : { kind: 'idTaken' }
      const file = await lockFile(tx, request.fileId)
      if (file === null || !(await maySayOf(tx, viewer, request))) return { kind: 'unknown' }
      const decision = decideHandAnswer(request, await fileInDoubt(tx, file, now))
      if (decision.kind !== 'accepted') return { kind: decision.kind }
      const { id, fileId, outcome, code, source, evidence } = request
      const answer: HandAnswer = {
        ...{ id, fileId, outcome, code, source, evidence: evidence.trim(), lines: decision.lines },
        ...{ state: 'ASKED', askedAt: now, askedBy: viewer.subject },
        ...{ decidedAt: null, decidedBy: null, note: null },
      }
      await addHandAnswer(tx, answer)
      return { kind: 'said', answer }
    },
    { idempotent: true },
  )
}

/** A single charge is its office's; a file is of the whole utility. */
async function maySayOf(
  tx: Transaction,
  viewer: Viewer,
  { fileId, line }: Pick<HandRequest, 'fileId' | 'line'>,
): Promise<boolean> {
  if (line === null) return true
  const unit = await unitOfLine(tx, fileId, line)
  return unit !== null && worksFor(viewer, unit)
}

function isSame(known: HandAnswer, { fileId, outcome, code, line }: HandRequest): boolean {
  const isOfLine = line === null || (known.lines.length === 1 && known.lines[0] === line)
  return known.fileId === fileId && known.outcome === outcome && known.code === code && isOfLine
}
