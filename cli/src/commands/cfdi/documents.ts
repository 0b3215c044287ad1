import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Streams } from '../../command.ts'
import { createLineSplitter, parseLine } from '../../json-lines.ts'

/** What an errand answers for one document; `output` is written as it is where it is asked for a single one. */
export interface DocumentAnswer {
  readonly ok: boolean
}

/** Where documents come from, and how their answers are told. */
export interface DocumentErrand {
  readonly file: string | undefined
  readonly lines: boolean
  /** Takes a document: a text of XML, or a value of JSON. */
  take(document: unknown): DocumentAnswer
  /** The answer for a single document, as text: XML where that is what came of it. */
  single(answer: DocumentAnswer): string
}

/** Takes one document, or with `lines` one a line, and writes what came of them; the outcome is the exit code. */
export async function takeDocuments(errand: DocumentErrand, streams: Streams): Promise<number> {
  const input =
    errand.file === undefined || errand.file === '-' ? streams.input : [await readFile(errand.file)]
  if (errand.lines) return await takeEachLine(errand, input, streams)
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  const document = documentOf(Buffer.concat(chunks).toString('utf8'))
  const answer = 'refusal' in document ? document.refusal : errand.take(document.document)
  await write(streams, answer.ok ? errand.single(answer) : `${JSON.stringify(answer)}\n`)
  return answer.ok ? 0 : 1
}

/** XML begins with an angle bracket; anything else is JSON, or nothing. */
function documentOf(text: string): { readonly document: unknown } | { readonly refusal: DocumentAnswer } {
  if (/^\ufeff?\s*</.test(text)) return { document: text }
  try {
    return { document: JSON.parse(text) as unknown }
  } catch {
    return {
      refusal: badInput('Se esperaba un documento en XML o en JSON. Muchos, uno por línea, van con --lines.'),
    }
  }
}

async function takeEachLine(
  errand: DocumentErrand,
  input: AsyncIterable<Buffer | string> | Iterable<Buffer>,
  streams: Streams,
): Promise<number> {
  const splitter = createLineSplitter()
  const answer = (lines: ReturnType<typeof splitter.push>) => {
    const answers = lines.map((line) => {
      const parsed = parseLine(line)
      return 'fault' in parsed ? badInput(parsed.fault) : errand.take(unwrapped(parsed.value))
    })
    return write(streams, answers.map((each) => `${JSON.stringify(each)}\n`).join(''))
  }
  for await (const chunk of input) await answer(splitter.push(chunk))
  await answer(splitter.end())
  return 0
}

function unwrapped(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'xml' in value ? value.xml : value
}

function badInput(message: string) {
  return { ok: false, error: { code: 'BAD_INPUT', message } }
}

async function write({ output }: Streams, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await once(output, 'drain')
}
