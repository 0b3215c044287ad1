import { readFile } from 'node:fs/promises'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ImportOutcome, importStatement } from '../../src/commands/reconciliation/import-statement.ts'
import { addPart } from '../../src/commands/uploads/add-file-part.ts'
import { askedIn, fixedId } from './fixed.ts'

type FileSource = 'BANK' | 'CONEKTA'

/** Somebody uploads a file and has it imported. */
export async function bringContent(
  room: SubgraphRoom,
  source: FileSource,
  name: string,
  content: Buffer,
): Promise<ImportOutcome> {
  const uploadId = fixedId(name.length)
  await addPart(askedIn(room), { uploadId, part: 1, parts: 1, content })
  return importStatement(askedIn(room), { uploadId, source, name })
}

/** The same with a file of `test/statements`. */
export async function bringFile(room: SubgraphRoom, source: FileSource, name: string): Promise<void> {
  await bringContent(room, source, name, await readFile(new URL(`../statements/${name}`, import.meta.url)))
}

/** The bank's statement is brought. */
export const play = (room: SubgraphRoom): Promise<void> => bringFile(room, 'BANK', 'banco.csv')
