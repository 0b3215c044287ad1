import * as v from 'valibot'
import type { ArchivedMessage, ArchiveSpan } from './payload-archive.ts'

/** Messages as lines of JSON, one each; the payload in base64, because it may be anything. */
export function toLines(messages: readonly ArchivedMessage[]): Buffer {
  const lines = messages.map(({ topic, payload, arrivedAt, traceId }) =>
    JSON.stringify({ at: arrivedAt.toISOString(), topic, payload: payload.toString('base64'), traceId }),
  )
  return Buffer.from(`${lines.join('\n')}\n`)
}

const line = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  topic: v.string(),
  payload: v.pipe(v.string(), v.base64()),
  traceId: v.string(),
})

/** The messages of such lines. Throws with the file and line where one is not of that form. */
export function fromLines(text: string, file: string): ArchivedMessage[] {
  return text
    .split('\n')
    .filter((each) => each !== '')
    .map((each, index) => {
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), line), each)
      if (!parsed.success) {
        throw new Error(
          `${file}, line ${index + 1} of a block, is not {"at","topic","payload","traceId"}: ${parsed.issues[0].message}`,
        )
      }
      const { at, topic, payload, traceId } = parsed.output
      return { topic, payload: Buffer.from(payload, 'base64'), arrivedAt: new Date(at), traceId }
    })
}

/** `{"at":"2026-11-20T08:00:00.000Z"` begins every line. */
const instantAt = { start: 7, end: 31 } as const
/** A clock that was set meanwhile puts a block out of order by less. */
const slackMs = 3_600_000

/** Whether a block may hold messages of a span, by its first and its last one: to read its lines costs ten times as much. */
export function mayHold(text: string, { from, before }: ArchiveSpan): boolean {
  const last = text.lastIndexOf('\n', text.length - 2) + 1
  const instantOf = (start: number) => Date.parse(text.slice(start + instantAt.start, start + instantAt.end))
  const [first, end] = [instantOf(0), instantOf(last)]
  if (before !== undefined && first > before.getTime() + slackMs) return false
  return !(from !== undefined && end < from.getTime() - slackMs)
}
