import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** What Node's parser says of a request that it gave up. */
interface ParserError extends Error {
  readonly code?: string
}

const statusByCode: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
}

const messageByStatus: Readonly<Record<number, string>> = {
  400: 'this is not a request that HTTP knows',
  408: 'the request took too long to arrive',
  413: 'the extensions of a chunk are too large',
  431: 'the headers of the request are too large',
}

/** Answers on a connection whose request never became one, and ends it. */
export function answerBrokenRequest(
  error: ParserError,
  socket: Duplex,
  headers: Readonly<Record<string, string>>,
): void {
  // The other side is gone, or an answer is on its way already: nothing that could be said in between.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error)
    return
  }
  const status = statusByCode[error.code ?? ''] ?? 400
  const body = JSON.stringify({
    errors: [{ message: messageByStatus[status], extensions: { code: 'BAD_REQUEST' } }],
  })
  const head = { ...headers, 'content-type': 'application/json; charset=utf-8', connection: 'close' }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...lines,
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
}
