import type { IncomingMessage } from 'node:http'
import { unauthenticated } from '@aquacis/kit/runtime/errors.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { GraphQLError } from 'graphql'
import type { EventStreamRequest, EventStreams } from '../../http/graphql/event-streams.ts'
import type { Caller } from '../../http/session-door.ts'
import type { Guest, Guests } from '../guests/guests.ts'
import type { Frame, Listener } from '../listener.ts'
import { mostUnreadBytes } from '../most-unread.ts'
import { placeOf, pointAt } from '../resume-point.ts'
import { refused, type Subscriber } from '../subscriber.ts'

/** Proxies cut what is silent; whoever is gone is noticed only when something is sent. */
const signOfLifeEveryMs = 12_000

export interface EventStreamParts {
  readonly guests: Guests
  readonly subscriber: Subscriber
  readonly addressOf: (request: IncomingMessage) => string
  /** Of every answer: names and values in turn. */
  readonly headers: readonly string[]
  readonly log: Logger
}

/** Subscriptions over server-sent events. */
export interface OpenEventStreams extends EventStreams {
  /** Ends all of them. */
  close(): void
}

const ownHeaders = [
  ...['content-type', 'text/event-stream; charset=utf-8'],
  // A proxy that waits for more would keep the news to itself.
  ...['x-accel-buffering', 'no'],
]

/**
 * GraphQL over server-sent events, “distinct connections mode”: one subscription a request, events `next` and
 * `complete`. Each event's id is its place, so that a browser which comes back by itself says in `last-event-id` where
 * it stopped; it is told what it missed, or `extensions.refetch`.
 */
export function createEventStreams(parts: EventStreamParts): OpenEventStreams {
  const open = new Set<EventStream>()
  return {
    open: (asked) => new EventStream(parts, asked, open).begin(asked),
    close() {
      for (const stream of [...open]) stream.complete()
    },
  }
}

/** One answer that goes on, and whoever reads it. `open` has it as long as it does. */
class EventStream implements Guest, Listener {
  readonly caller: Caller
  readonly address: string
  readonly #parts: EventStreamParts
  readonly #response: EventStreamRequest['response']
  readonly #open: Set<EventStream>
  #end = () => {}
  #isOver = false
  #tickedAtMs = performance.now()

  constructor(
    parts: EventStreamParts,
    { request, response, caller }: EventStreamRequest,
    open: Set<EventStream>,
  ) {
    this.caller = caller
    this.address = parts.addressOf(request)
    this.#parts = parts
    this.#response = response
    this.#open = open
  }

  begin({ request, operation, traceId }: EventStreamRequest) {
    const { guests, subscriber, headers } = this.#parts
    this.#response.writeHead(200, [...headers, ...ownHeaders, 'x-trace-id', traceId])
    this.#response.flushHeaders()
    const full = guests.enter(this)
    if (full !== null)
      return this.error([refused('COST_EXCEEDED', `too many streams of this ${full} are open`)])
    this.#open.add(this)
    this.#response.once('close', () => this.#finish())
    const lastEventId = request.headers['last-event-id']
    const point = typeof lastEventId === 'string' ? pointAt(lastEventId) : null
    this.#end = subscriber.subscribe({ find: () => operation, guest: this, listener: this, point })
    // Refused at once, or gone.
    if (this.#isOver) this.#end()
  }

  tick(nowMs: number): void {
    if (nowMs - this.#tickedAtMs < signOfLifeEveryMs) return
    this.#tickedAtMs = nowMs
    this.#write(':\n\n')
  }

  sessionEnded(): void {
    this.error([unauthenticated()])
  }

  next(frame: Frame): void {
    this.#write(eventOf(frame))
  }

  /** A browser notes the place of an event without data, and shows its page nothing. */
  stands(frame: Frame, refetch: boolean): void {
    this.#write(refetch ? eventOf(frame) : `id: ${placeOf(frame.point)}\n\n`)
  }

  error(errors: readonly GraphQLError[]): void {
    this.#write(`event: next\ndata: ${JSON.stringify({ errors })}\n\n`)
    this.complete()
  }

  complete(): void {
    this.#write('event: complete\ndata: \n\n')
    this.#finish()
    this.#response.end()
  }

  #write(event: string): void {
    if (this.#isOver) return
    const response = this.#response
    response.write(event)
    if (response.writableLength <= mostUnreadBytes) return
    this.#parts.log.warn({ unreadBytes: response.writableLength }, 'a client reads too slowly and is dropped')
    this.#finish()
    response.destroy()
  }

  #finish(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#open.delete(this)
    this.#parts.guests.leave(this)
    this.#end()
  }
}

/** A frame is one line: JSON has no line breaks of its own. */
function eventOf({ text, point }: Frame): string {
  return `id: ${placeOf(point)}\nevent: next\ndata: ${text}\n\n`
}
