import { BrokenResponse, tooLarge } from './broken-response.ts'
import { ChunkedBody } from './chunked-body.ts'
import { type ResponseHead, readHead } from './response-head.ts'

/** An answer, whole. */
export interface Received {
  readonly status: number
  readonly text: string
}

/** Bytes of a status line with its fields. */
const largestHead = 16 * 1_024
/** Where a server does not say it: no server keeps a connection shorter by itself (Node keeps it 5 s). */
const usualIdleSeconds = 5
const endOfHead = Buffer.from('\r\n\r\n')

/**
 * Reads one HTTP/1.1 response out of the bytes of a connection, in whatever pieces they come. The pieces are only lent:
 * what is needed later is copied.
 */
export class ResponseReader {
  readonly #mostBytes: number
  #head: ResponseHead | null = null
  #kept: Buffer[] = []
  #bytes = 0
  #chunked: ChunkedBody | null = null
  #isSpoilt = false

  /** `mostBytes`: of the body. */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  /** Once the response is whole: how long the connection may lie idle, null when it cannot be asked again. */
  get reusableSeconds(): number | null {
    const head = this.#head
    return head === null || !head.staysOpen || this.#isSpoilt ? null : (head.idleSeconds ?? usualIdleSeconds)
  }

  /** Answers with the response as soon as it is whole. Throws a BrokenResponse for what cannot be one. */
  take(piece: Buffer): Received | null {
    return this.#head === null ? this.#takeHead(piece) : this.#takeBody(this.#head, piece, 0)
  }

  /** The server closed the connection: the response, if that is how it ends. */
  atEnd(): Received | null {
    return this.#head?.body === 'until closed' ? this.#whole(this.#head.status) : null
  }

  #takeHead(piece: Buffer): Received | null {
    const bytes = this.#kept.length === 0 ? piece : Buffer.concat([...this.#kept, piece])
    const end = bytes.indexOf(endOfHead)
    if (end > largestHead || (end < 0 && bytes.length > largestHead))
      throw new BrokenResponse(`the head of the answer is larger than ${largestHead} bytes`)
    if (end < 0) {
      this.#kept = [bytes === piece ? Buffer.from(piece) : bytes]
      return null
    }
    this.#kept = []
    const head = readHead(bytes.toString('latin1', 0, end))
    const start = end + endOfHead.length
    // What is said before the answer (100, 103) is no answer: RFC 9110 §15.2.
    if (head.status < 200) {
      if (head.status === 101) throw new BrokenResponse('the server wants to speak another protocol')
      return this.#takeHead(bytes.subarray(start))
    }
    this.#head = head
    if (head.body === 'chunked') this.#chunked = new ChunkedBody(this.#mostBytes)
    return this.#takeBody(head, bytes, start)
  }

  #takeBody(head: ResponseHead, piece: Buffer, start: number): Received | null {
    if (this.#chunked !== null) return this.#takeChunks(this.#chunked, head.status, piece, start)
    const { status, body } = head
    const length = body === 'until closed' ? Number.POSITIVE_INFINITY : Number(body)
    const left = length - this.#bytes
    const here = piece.length - start
    if (
      this.#bytes + Math.min(here, left) > this.#mostBytes ||
      (left !== Infinity && length > this.#mostBytes)
    )
      throw tooLarge(this.#mostBytes)
    if (here > left) this.#isSpoilt = true
    // Nearly always: the whole answer in one piece, which is read without a copy.
    if (here >= left && this.#bytes === 0)
      return { status, text: piece.toString('utf8', start, start + left) }
    const part = Buffer.from(piece.subarray(start, start + Math.min(here, left)))
    this.#kept.push(part)
    this.#bytes += part.length
    return here >= left ? this.#whole(status) : null
  }

  #takeChunks(chunked: ChunkedBody, status: number, piece: Buffer, start: number): Received | null {
    const end = chunked.take(piece, start)
    if (end === null) return null
    if (end < piece.length) this.#isSpoilt = true
    return { status, text: chunked.text() }
  }

  #whole(status: number): Received {
    const [first] = this.#kept
    const whole = first !== undefined && this.#kept.length === 1 ? first : Buffer.concat(this.#kept)
    return { status, text: whole.toString('utf8') }
  }
}
