import { once } from 'node:events'
import { createLedgerLines, type LedgerAnswer, type LedgerLines } from '@aquacis/payments/ledger'
import type { Streams } from '../../command.ts'
import { createLineSplitter, type NumberedLine, parseLine } from '../../json-lines.ts'

/** Lines into a book, answers out of it; 1 where a line was left out. */
export async function runLedger(streams: Streams): Promise<number> {
  const lines = createLedgerLines()
  const splitter = createLineSplitter()
  let code = 0
  const take = async (some: readonly NumberedLine[]) => {
    const answers = some.map((line) => answerOf(line, lines))
    if (answers.some(({ ok }) => !ok)) code = 1
    const text = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
    if (text !== '' && !streams.output.write(text)) await once(streams.output, 'drain')
  }
  for await (const chunk of streams.input) await take(splitter.push(chunk))
  await take(splitter.end())
  return code
}

function answerOf(line: NumberedLine, lines: LedgerLines): LedgerAnswer {
  const parsed = parseLine(line)
  if (!('fault' in parsed)) return lines(parsed.value, line.number)
  const mend = 'write one JSON object on each line'
  return { ok: false, line: line.number, error: { what: parsed.fault, where: '', mend } }
}
