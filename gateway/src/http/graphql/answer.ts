import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Media } from './media.ts'

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) }
/** Below it the packing costs more than the bytes. */
const worthPackingBytes = 1_024
/** Beyond it brotli takes many times as long for little: an answer is packed once and read once. */
const brotliQuality = 4
const gzipLevel = 5

/** One request under way. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly traceId: string
  /** Of every answer of this door: names and values in turn. */
  readonly headers: readonly string[]
}

/** Writes a whole answer, packed where the client can unpack it and it is worth it. */
export function sendText(
  exchange: Exchange,
  status: number,
  media: Media,
  text: string,
  more: readonly string[] = [],
): void | Promise<void> {
  if (text.length >= worthPackingBytes) {
    const encoding = encodingFor(exchange.request.headers['accept-encoding'])
    if (encoding !== null) return sendPacked(exchange, status, media, text, more, encoding)
  }
  const { response } = exchange
  if (response.destroyed) return
  const head = headOf(exchange, media, more)
  head.push('content-length', String(Buffer.byteLength(text)))
  response.writeHead(status, head)
  response.end(text)
}

async function sendPacked(
  exchange: Exchange,
  status: number,
  media: Media,
  text: string,
  more: readonly string[],
  encoding: 'br' | 'gzip',
): Promise<void> {
  const packed =
    encoding === 'br'
      ? await pack.br(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
      : await pack.gzip(text, { level: gzipLevel })
  const { response } = exchange
  if (response.destroyed) return
  const head = headOf(exchange, media, more)
  head.push('content-encoding', encoding, 'content-length', String(packed.length))
  response.writeHead(status, head)
  response.end(packed)
}

function headOf({ headers, traceId }: Exchange, media: Media, more: readonly string[]): string[] {
  return [...headers, 'x-trace-id', traceId, 'content-type', `${media}; charset=utf-8`, ...more]
}

function encodingFor(accepted: string | undefined): 'br' | 'gzip' | null {
  if (accepted === undefined) return null
  if (/(^|[\s,])br(?!\s*;\s*q\s*=\s*0(\.0*)?\s*(,|$))/i.test(accepted)) return 'br'
  return /(^|[\s,])gzip(?!\s*;\s*q\s*=\s*0(\.0*)?\s*(,|$))/i.test(accepted) ? 'gzip' : null
}
