import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { DebitFile } from '../../../../domain/autopay/direct-debit/debit-file.ts'
import type { HandAnswer } from '../../../../domain/autopay/direct-debit/hand/hand-answer.ts'
import {
  type DebitEntry,
  entriesOfFile,
  unitOfLine,
} from '../../../../store/autopay/direct-debit/debit-entry.ts'
import { lockFile } from '../../../../store/autopay/direct-debit/debit-file.ts'
import { handAnswerById, lockHandAnswer } from '../../../../store/autopay/direct-debit/hand-answer.ts'
import { lockContracts } from '../../../../store/contract.ts'

/** What somebody said, with what it is about, all of it locked. */
export interface Deciding {
  readonly answer: HandAnswer
  readonly file: DebitFile
  readonly entries: readonly DebitEntry[]
  readonly by: string
}

/** Decides on what somebody said, under the locks of its contracts, its file and its own; null where it is not the viewer's. */
export async function onHandAnswer<Outcome>(
  { viewer, room }: RequestContext,
  id: string,
  work: (tx: Transaction, deciding: Deciding) => Promise<Outcome>,
): Promise<Outcome | null> {
  if (!isId(id) || viewer.kind !== 'staff') return null
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const seen = await handAnswerById(tx, id)
      if (seen === null) return null
      const { fileId, lines, outcome } = seen
      const [only] = lines
      if (outcome !== 'NOT_TAKEN' && lines.length === 1 && only !== undefined) {
        const unit = await unitOfLine(tx, fileId, only)
        if (unit === null || !worksFor(viewer, unit)) return null
      }
      const entries = (await entriesOfFile(tx, fileId)).filter(({ line }) => lines.includes(line))
      await lockContracts(
        tx,
        entries.map(({ contractId }) => contractId),
      )
      const file = await lockFile(tx, fileId)
      const answer = await lockHandAnswer(tx, id)
      return file && answer && work(tx, { answer, file, entries, by: viewer.subject })
    },
    { idempotent: true },
  )
}
