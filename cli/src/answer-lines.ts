import { once } from 'node:events'
import { unreadableLine } from '@aquacis/payments/given/misread'
import type { Streams } from './command.ts'
import { createLineSplitter, type NumberedLine, parseLine } from './json-lines.ts'

/** What a line is answered with; `ok` says whether it was done. */
export interface LineAnswer {
  readonly ok: boolean
}

/**
 * Answers each line of the input with one of its own, in the same order, as they come; whoever reads more slowly is waited for.
 * Lines that are no JSON are answered here. Gives how many were refused.
 */
export async function answerLines(
  { input, output }: Streams,
  answer: (value: unknown, line: number) => LineAnswer,
): Promise<number> {
  const splitter = createLineSplitter()
  let refused = 0
  const answerOf = (line: NumberedLine): LineAnswer => {
    const parsed = parseLine(line)
    if (!('fault' in parsed)) return answer(parsed.value, line.number)
    const error = { name: 'badInput', ...unreadableLine(parsed.fault) }
    return { ...{ ok: false }, ...{ line: line.number, error } }
  }
  const write = async (lines: readonly NumberedLine[]) => {
    const answers = lines.map(answerOf)
    refused += answers.filter(({ ok }) => !ok).length
    const text = answers.map((one) => `${JSON.stringify(one)}\n`).join('')
    if (text !== '' && !output.write(text)) await once(output, 'drain')
  }
  for await (const chunk of input) await write(splitter.push(chunk))
  await write(splitter.end())
  return refused
}
