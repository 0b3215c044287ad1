import type { IncomingMessage } from 'node:http'
import { unauthenticated } from '@aquacis/kit/runtime/errors.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { GraphQLError } from 'graphql'
import type { EventStreamRequest, EventStreams } from '../../http/graphql/event-streams.ts'
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
  const open = new Set<() => void>()
  return {
    open: (asked) => openStream(parts, asked, open),
    close() {
      for (const farewell of [...open]) farewell()
    },
  }
}

function openStream(
  { guests, subscriber, addressOf, headers, log }: EventStreamParts,
  { request, response, operation, caller, traceId }: EventStreamRequest,
  open: Set<() => void>,
) {
  response.writeHead(200, [...headers, ...ownHeaders, 'x-trace-id', traceId])
  response.flushHeaders()
  let end = () => {}
  let isOver = false
  let tickedAtMs = performance.now()

  const guest: Guest = {
    caller,
    address: addressOf(request),
    tick(now) {
      if (now - tickedAtMs < signOfLifeEveryMs) return
      tickedAtMs = now
      write(':\n\n')
    },
    sessionEnded: () => fail([unauthenticated()]),
  }
  const listener: Listener = {
    next: (frame) => write(eventOf(frame)),
    // A browser notes the place of an event without data, and shows its page nothing.
    stands: (frame, refetch) => write(refetch ? eventOf(frame) : `id: ${placeOf(frame.point)}\n\n`),
    error: fail,
    complete: farewell,
  }

  function write(event: string | Buffer) {
    if (isOver) return
    response.write(event)
    if (response.writableLength <= mostUnreadBytes) return
    log.warn({ unreadBytes: response.writableLength }, 'a client reads too slowly and is dropped')
    finish()
    response.destroy()
  }
  function finish(): void {
    isOver = true
    open.delete(farewell)
    guests.leave(guest)
    end()
  }
  function farewell() {
    write('event: complete\ndata: \n\n')
    finish()
    response.end()
  }
  function fail(errors: readonly GraphQLError[]) {
    write(`event: next\ndata: ${JSON.stringify({ errors })}\n\n`)
    farewell()
  }

  const full = guests.enter(guest)
  if (full !== null) return fail([refused('COST_EXCEEDED', `too many streams of this ${full} are open`)])
  open.add(farewell)
  response.once('close', () => {
    if (!isOver) finish()
  })
  const lastEventId = request.headers['last-event-id']
  const point = typeof lastEventId === 'string' ? pointAt(lastEventId) : null
  end = subscriber.subscribe({ find: () => operation, guest, listener, point })
  if (isOver) end()
}

const endOfEvent = Buffer.from('\n\n')

/** A frame is one line: JSON has no line breaks of its own. */
function eventOf({ bytes, point }: Frame): Buffer {
  return Buffer.concat([Buffer.from(`id: ${placeOf(point)}\nevent: next\ndata: `), bytes, endOfEvent])
}
