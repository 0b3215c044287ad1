import { once } from 'node:events'
import type { Streams } from './command.ts'
import { createLineSplitter, type NumberedLine, parseLine } from './json-lines.ts'

/** Whoever takes a command's JSON lines, one after the other. */
export interface LineTaker {
  /** Takes a line's value; gives what is wrong with it, if anything is: `is older than …`. */
  take(value: unknown): string | null
  /** What is to be said since the last call, each with its line feed; nobody is asked who answers at the end only. */
  takeAnswers?(): readonly string[]
}

/**
 * Hands over every line of the input. A line that cannot be used is named on standard error and left out; answers are
 * written as they come, and whoever reads more slowly is waited for.
 */
export async function takeLines(streams: Streams, taker: LineTaker): Promise<void> {
  const splitter = createLineSplitter()
  for await (const chunk of streams.input) await takeSome(splitter.push(chunk), taker, streams)
  await takeSome(splitter.end(), taker, streams)
}

async function takeSome(
  lines: readonly NumberedLine[],
  taker: LineTaker,
  { output, complaints }: Streams,
): Promise<void> {
  let wrong = ''
  for (const line of lines) {
    const parsed = parseLine(line)
    const fault = 'fault' in parsed ? parsed.fault : taker.take(parsed.value)
    if (fault !== null) wrong += `${'fault' in parsed ? fault : `Line ${line.number} ${fault}.`}\n`
  }
  if (wrong !== '' && !complaints.write(wrong)) await once(complaints, 'drain')
  const answers = taker.takeAnswers?.() ?? []
  if (answers.length > 0 && !output.write(answers.join(''))) await once(output, 'drain')
}
