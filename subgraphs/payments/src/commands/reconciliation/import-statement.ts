import { createHash } from 'node:crypto'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { v7 as uuidV7 } from 'uuid'
import type { FileMistake } from '../../bank-files/file-mistake.ts'
import { readStatement } from '../../bank-files/read-statement.ts'
import type { Statement, StatementSource } from '../../domain/reconciliation/statement.ts'
import { dropFileParts, wholeFile } from '../../store/reconciliation/file-part.ts'
import { addDays } from '../../store/reconciliation/statement-day.ts'
import { addFile, fileOfHash, type StatementFile } from '../../store/reconciliation/statement-file.ts'
import { addLines, lineOfMovement, lineOfRecord } from '../../store/reconciliation/statement-line.ts'
import { subjectOf } from '../parties/sees-contract.ts'
import { reconcileDays } from './reconcile-days.ts'

/** What came of it. */
export type ImportOutcome =
  | {
      readonly kind: 'imported'
      readonly file: StatementFile
      readonly matched: number
      readonly open: number
    }
  | { readonly kind: 'importedBefore'; readonly file: StatementFile }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly FileMistake[] }
  | { readonly kind: 'uploadMissing' }

/** A file that was sent in parts. */
export interface ImportRequest {
  readonly uploadId: string
  readonly source: Exclude<StatementSource, 'CODI'>
  readonly name: string
}

/**
 * Imports a file of a bank or a provider, and compares its days at once. All of it or nothing: one mistake, or sums that its lines
 * do not come to, refuse the whole. The same file twice, or a file that repeats lines of another, adds nothing twice.
 */
export async function importStatement(
  context: RequestContext,
  request: ImportRequest,
): Promise<ImportOutcome> {
  const { room, viewer, now: at, traceId } = context
  const by = subjectOf(viewer) ?? 'system'
  const bytes = await room.database.transaction(systemViewer, (tx) =>
    wholeFile(tx, room.sealer, request.uploadId, by),
  )
  if (bytes === null) return { kind: 'uploadMissing' }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const before = await room.database.transaction(systemViewer, (tx) => fileOfHash(tx, request.source, sha256))
  if (before !== null) {
    // Whoever was killed between keeping the file and comparing its days brings it again.
    await reconcileDays(room, { from: before.coversFrom, to: before.coversTo }, { at, traceId })
    await room.database.transaction(systemViewer, (tx) =>
      dropFileParts(tx, { uploadId: request.uploadId, uploadedBy: by }, at),
    )
    return { kind: 'importedBefore', file: before }
  }
  const read = readStatement(request.source, bytes)
  if (read.kind === 'mistaken') return read
  const lines = read.statements.flatMap(linesOf)
  const days = {
    from: read.statements.map(({ from }) => from).toSorted()[0] ?? civilDate(at),
    to:
      read.statements
        .map(({ to }) => to)
        .toSorted()
        .at(-1) ?? civilDate(at),
  }
  const file = await room.database.transaction(systemViewer, async (tx) => {
    const newLines = await addLines(tx, lines)
    for (const { from, to } of read.statements) await addDays(tx, request.source, from, to)
    const id = uuidV7()
    const kept = {
      ...{ id, sha256, source: request.source, name: request.name, lines: lines.length, newLines },
      ...{ coversFrom: days.from, coversTo: days.to, importedAt: at, importedBy: by },
    }
    await addFile(tx, { ...kept, content: room.sealer.seal(bytes, `statement_file|content|${id}`) })
    await dropFileParts(tx, { uploadId: request.uploadId, uploadedBy: by }, at)
    return kept
  })
  const { matched, open } = await reconcileDays(room, days, { at, traceId })
  return { kind: 'imported', file, matched, open: open.length }
}

function linesOf(statement: Statement) {
  return statement.kind === 'BANK'
    ? statement.movements.map(lineOfMovement)
    : statement.records.map((record) => lineOfRecord(record, civilDate(record.at)))
}
