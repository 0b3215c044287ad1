import { connect as connectPlain, isIP, type OnReadOpts, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { atEndOfTurn } from './end-of-turn.ts'
import { type Received, ResponseReader } from './response-reader.ts'

/** Who waits for an answer. */
export interface Waiting {
  received(received: Received): void
  failed(error: Error): void
}

/** What a connection tells of itself. */
export interface ConnectionEvents {
  /** It can be asked again. */
  onFree(connection: Connection): void
  /** It is closed, or must not be used any more. */
  onGone(connection: Connection): void
}

export interface ConnectionOptions {
  readonly origin: URL
  readonly connectTimeoutMs: number
}

/** As much as the kernel hands over at once. */
const pieceBytes = 64 * 1_024
/** A server that closes an idle connection must not meet a request on its way. */
const spareMs = 1_000

/**
 * One kept connection to a server that speaks HTTP/1.1: one question at a time. What comes is read in place, without
 * streams. Whatever is not as it should be ends the connection; nothing is ever sent twice.
 */
export class Connection {
  readonly #socket: Socket
  readonly #events: ConnectionEvents
  #waiting: Waiting | null = null
  #reader: ResponseReader | null = null
  #freeUntilMs = 0
  #idleMs = 0
  #isGone = false

  constructor(options: ConnectionOptions, events: ConnectionEvents) {
    this.#events = events
    this.#socket = openSocket(options, (piece) => this.#take(piece))
    const timer = setTimeout(() => {
      this.#end(new Error(`no connection within ${options.connectTimeoutMs} ms`))
    }, options.connectTimeoutMs)
    this.#socket.once(options.origin.protocol === 'https:' ? 'secureConnect' : 'connect', () =>
      clearTimeout(timer),
    )
    this.#socket.on('error', (error) => this.#end(error))
    // Of one that is waited for, its question has the deadline.
    this.#socket.on('timeout', () => {
      if (this.#waiting === null) this.#end(null)
    })
    this.#socket.on('end', () => this.#atEnd())
    this.#socket.on('close', () => {
      clearTimeout(timer)
      this.#end(new Error('the connection was closed before the answer was whole'))
    })
  }

  /** Whether it may be asked at this moment (`performance.now()`). */
  mayBeAsked(nowMs: number): boolean {
    return !this.#isGone && nowMs < this.#freeUntilMs
  }

  /** Sends a whole request, at the end of this turn. */
  ask(request: string, isAscii: boolean, mostAnswerBytes: number, waiting: Waiting): void {
    this.#waiting = waiting
    atEndOfTurn(() => {
      if (this.#isGone) return
      this.#reader = new ResponseReader(mostAnswerBytes)
      this.#socket.write(request, isAscii ? 'latin1' : 'utf8')
    })
  }

  /** Ends it, and with it what is under way. */
  destroy(error: Error): void {
    this.#end(error)
  }

  #take(piece: Buffer): void {
    const reader = this.#reader
    if (reader === null) {
      this.#end(new Error('the server speaks unasked'))
      return
    }
    try {
      const received = reader.take(piece)
      if (received !== null) this.#answer(received, reader)
    } catch (error) {
      this.#end(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #answer(received: Received, { reusableSeconds }: ResponseReader): void {
    const waiting = this.#waiting
    this.#waiting = null
    this.#reader = null
    // A server that answers before it has read the question does not listen any more.
    if (reusableSeconds === null || this.#socket.writableLength > 0) {
      this.#end(null)
    } else {
      this.#keepFor(Math.max(spareMs, reusableSeconds * 1_000 - spareMs))
      this.#events.onFree(this)
    }
    waiting?.received(received)
  }

  #keepFor(idleMs: number): void {
    this.#freeUntilMs = performance.now() + idleMs
    if (idleMs === this.#idleMs) return
    this.#idleMs = idleMs
    this.#socket.setTimeout(idleMs)
  }

  #atEnd(): void {
    const received = this.#reader?.atEnd() ?? null
    if (received !== null && this.#reader !== null) this.#answer(received, this.#reader)
    else this.#end(new Error('the server closed the connection'))
  }

  #end(error: Error | null): void {
    if (this.#isGone) return
    this.#isGone = true
    this.#socket.destroy()
    const waiting = this.#waiting
    this.#waiting = null
    this.#reader = null
    this.#events.onGone(this)
    if (error !== null) waiting?.failed(error)
  }
}

function openSocket({ origin }: ConnectionOptions, take: (piece: Buffer) => void): Socket {
  const isSecure = origin.protocol === 'https:'
  const host = origin.hostname.replace(/^\[|\]$/g, '')
  const buffer = Buffer.allocUnsafeSlow(pieceBytes)
  const onread: OnReadOpts = {
    buffer,
    callback(count) {
      take(buffer.subarray(0, count))
      return true
    },
  }
  const place = {
    host,
    port: Number(origin.port || (isSecure ? 443 : 80)),
    noDelay: true,
    keepAlive: true,
    onread,
  }
  return isSecure ? connectSecurely({ ...place, servername: isName(host) ? host : '' }) : connectPlain(place)
}

/** Server names of TLS are names: RFC 6066 §3. */
function isName(host: string): boolean {
  return isIP(host) === 0
}
