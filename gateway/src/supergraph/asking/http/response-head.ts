import { BrokenResponse } from './broken-response.ts'

/** What the head of a response says of what follows it. */
export interface ResponseHead {
  readonly status: number
  /** How the body ends (RFC 9112 §6.3): after so many bytes, by a last chunk, or with the connection. */
  readonly body: number | 'chunked' | 'until closed'
  /** Whether the connection can be asked again. */
  readonly staysOpen: boolean
  /** How long the server says that it keeps an idle connection, in seconds. */
  readonly idleSeconds: number | null
}

const statusLine = /^HTTP\/1\.([01]) (\d{3})(?: |$)/
const digits = /^\d{1,15}$/

/** Reads status line and fields, without the empty line after them. Throws a BrokenResponse for what is no HTTP/1.x. */
export function readHead(text: string): ResponseHead {
  const lineEnd = text.indexOf('\r\n')
  const found = statusLine.exec(lineEnd < 0 ? text : text.slice(0, lineEnd))
  if (found === null) throw new BrokenResponse('the answer does not begin as HTTP/1.1 does')
  const status = Number(found[2])
  const fields = lineEnd < 0 ? {} : readFields(text, lineEnd + 2)
  const { 'transfer-encoding': coding, connection, 'keep-alive': keepAlive } = fields
  const asked = connection === undefined ? '' : connection.toLowerCase()
  const staysOpen = found[1] === '1' ? !/\bclose\b/.test(asked) : /\bkeep-alive\b/.test(asked)
  const body = bodyOf(status, fields)
  return {
    ...{ status, body },
    // A server that says both how long the body is and that it comes in chunks is at odds with itself: RFC 9112 §6.1.
    staysOpen:
      staysOpen &&
      body !== 'until closed' &&
      (coding === undefined || fields['content-length'] === undefined),
    idleSeconds: idleSecondsIn(keepAlive),
  }
}

type Fields = Partial<Record<Field, string>>
type Field = 'content-length' | 'transfer-encoding' | 'connection' | 'keep-alive'

const lengths = new Set([10, 14, 17])

/** The fields that say how to go on, the others are passed over: most are told by the length of their name. */
function readFields(text: string, from: number): Fields {
  const fields: Fields = {}
  for (let start = from; start < text.length; ) {
    const next = text.indexOf('\r\n', start)
    const end = next < 0 ? text.length : next
    const colon = text.indexOf(':', start)
    if (colon <= start || colon >= end) throw new BrokenResponse('a line of the answer’s head is no field')
    if (lengths.has(colon - start))
      keepField(fields, text.slice(start, colon).toLowerCase(), text, colon, end)
    start = end + 2
  }
  return fields
}

function keepField(fields: Fields, name: string, text: string, colon: number, end: number): void {
  if (!isField(name)) return
  const value = text.slice(colon + 1, end).trim()
  const known = fields[name]
  if (known === undefined) fields[name] = value
  else if (name === 'content-length' && known !== value)
    throw new BrokenResponse('the answer says two lengths of its body')
  else if (name !== 'content-length') fields[name] = `${known}, ${value}`
}

function isField(name: string): name is Field {
  return (
    name === 'content-length' ||
    name === 'connection' ||
    name === 'keep-alive' ||
    name === 'transfer-encoding'
  )
}

function bodyOf(status: number, fields: Fields): ResponseHead['body'] {
  if (status < 200 || status === 204 || status === 304) return 0
  const coding = fields['transfer-encoding']
  if (coding !== undefined) {
    if (coding.toLowerCase() === 'chunked') return 'chunked'
    throw new BrokenResponse(`the answer is sent as ${coding}, which was not asked for`)
  }
  const length = fields['content-length']
  if (length === undefined) return 'until closed'
  if (!digits.test(length)) throw new BrokenResponse('the length of the answer is no number')
  return Number(length)
}

/** `timeout=5, max=100`: RFC 2068 §19.7.1.1, as servers still say it. */
function idleSecondsIn(keepAlive: string | undefined): number | null {
  const told = keepAlive === undefined ? null : /\btimeout=(\d{1,6})/.exec(keepAlive)
  return told === null ? null : Number(told[1])
}
