import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
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
  /** Where answers go; standard output unless told. */
  readonly out: string | undefined
  /** Takes a document: a text of XML, or a value of JSON. */
  take(document: unknown): DocumentAnswer
  /** The answer for a single document, as text: XML where that is what came of it. */
  single(answer: DocumentAnswer): string
}

/** Takes one document, or with `lines` one a line, and writes what came of them; the outcome is the exit code. */
export async function takeDocuments(errand: DocumentErrand, streams: Streams): Promise<number> {
  const input =
    errand.file === undefined || errand.file === '-' ? streams.input : [await readFile(errand.file)]
  if (!errand.lines) return await takeOne(errand, input, streams)
  if (errand.out === undefined) return await takeEachLine(errand, input, streams.output)
  const output = createWriteStream(errand.out)
  await once(output, 'open')
  const code = await takeEachLine(errand, input, output)
  output.end()
  await finished(output)
  return code
}

type Input = AsyncIterable<Buffer | string> | Iterable<Buffer>

/** A refusal is told on standard output: no file shall hold one in place of a document. */
async function takeOne(errand: DocumentErrand, input: Input, { output }: Streams): Promise<number> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  const document = documentOf(Buffer.concat(chunks).toString('utf8'))
  const answer = 'refusal' in document ? document.refusal : errand.take(document.document)
  if (!answer.ok) await write(output, `${JSON.stringify(answer)}\n`)
  else if (errand.out === undefined) await write(output, errand.single(answer))
  else await writeFile(errand.out, errand.single(answer))
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
  input: Input,
  output: NodeJS.WritableStream,
): Promise<number> {
  const splitter = createLineSplitter()
  const answer = (lines: ReturnType<typeof splitter.push>) => {
    const answers = lines.map((line) => {
      const parsed = parseLine(line)
      return 'fault' in parsed ? badInput(parsed.fault) : errand.take(unwrapped(parsed.value))
    })
    return write(output, answers.map((each) => `${JSON.stringify(each)}\n`).join(''))
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

async function write(output: NodeJS.WritableStream, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await once(output, 'drain')
}
