import type { Duplex } from 'node:stream'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { CloseCode } from 'graphql-ws'
import type { RawData, WebSocket } from 'ws'
import type { Caller } from '../../http/session-door.ts'
import { readOperationRequest } from '../../operations/operation-request.ts'
import type { Operations } from '../../operations/operations.ts'
import { createAllowance } from '../guests/allowance.ts'
import type { Guest, Guests } from '../guests/guests.ts'
import type { Frame, Listener } from '../listener.ts'
import { mostUnreadBytes } from '../most-unread.ts'
import { readResumePoint } from '../resume-point.ts'
import { refused, type Subscriber } from '../subscriber.ts'
import { readSocketMessage, type SocketMessage } from './socket-message.ts'
import { textFrame } from './text-frame.ts'

/** Subscriptions of one socket at a time: a screen needs a handful. */
const mostSubscriptions = 32
/** Messages of one socket: a page that opens subscribes and asks for life signs, and then is silent. */
const talking = { atOnce: 100, perSecond: 20 }
const tooSlow = { code: 4413, reason: 'Too slow: open the connection again' }
const droppedWithinMs = 5_000
/** As the reference implementation has it. */
const initialisedWithinMs = 3_000
const pingEveryMs = 15_000

export interface ConnectionParts {
  readonly operations: Operations
  readonly guests: Guests
  readonly subscriber: Subscriber
  readonly log: Logger
}

/** A WebSocket, and the connection under it. */
export interface SocketOnWire {
  readonly socket: WebSocket
  readonly wire: Duplex
}

/**
 * Speaks `graphql-transport-ws` with one client, from its first message to its last. Frames are text that was made
 * once for all who listen; what is the client's own, the id, is put in front.
 */
export function openConnection(
  { socket, wire }: SocketOnWire,
  caller: Caller,
  address: string,
  { operations, guests, subscriber, log }: ConnectionParts,
): Guest {
  const subscriptions = new Map<string, () => void>()
  const mayTalk = createAllowance(talking)
  const openedAtMs = performance.now()
  let isInitialised = false
  let isAnswered = true
  let pingedAtMs = openedAtMs

  const guest: Guest = {
    caller,
    address,
    tick(now) {
      if (!isInitialised && now - openedAtMs > initialisedWithinMs)
        return close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout')
      if (now - pingedAtMs < pingEveryMs) return
      // A phone that left its network closes nothing: whoever did not answer the last ping is gone.
      if (!isAnswered) return socket.terminate()
      isAnswered = false
      pingedAtMs = now
      socket.ping()
    },
    sessionEnded: () => close(CloseCode.Unauthorized, 'The session ended'),
  }

  function close(code: number, reason: string): void {
    leaveAll()
    socket.close(code, reason)
    // Whoever does not read does not answer a farewell either.
    const timer = setTimeout(() => socket.terminate(), droppedWithinMs)
    socket.once('close', () => clearTimeout(timer))
  }

  function leaveAll(): void {
    for (const end of subscriptions.values()) end()
    subscriptions.clear()
  }

  /** Drops whoever does not read. */
  function mayWrite(): boolean {
    if (socket.readyState !== socket.OPEN) return false
    // Everything that the library sends goes this way too.
    if (wire.writableLength <= mostUnreadBytes) return true
    log.warn({ unreadBytes: wire.writableLength }, 'a client reads too slowly and is dropped')
    close(tooSlow.code, tooSlow.reason)
    return false
  }

  function send(text: string): void {
    if (mayWrite()) socket.send(text)
  }

  function hear(message: SocketMessage | null) {
    switch (message?.type) {
      case 'subscribe':
        return subscribe(message.id, message.payload)
      case 'complete': {
        const end = subscriptions.get(message.id)
        subscriptions.delete(message.id)
        return end?.()
      }
      case 'ping':
        return send(JSON.stringify({ type: 'pong', ...(message.payload && { payload: message.payload }) }))
      case 'pong':
        return
      case 'connection_init':
        if (isInitialised)
          return close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests')
        isInitialised = true
        return send('{"type":"connection_ack"}')
      default:
        return close(CloseCode.BadRequest, 'Not a message of graphql-transport-ws')
    }
  }

  function subscribe(id: string, payload: Readonly<Record<string, unknown>>) {
    if (!isInitialised) return close(CloseCode.Unauthorized, 'Unauthorized')
    if (subscriptions.has(id))
      return close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`)
    const listener = listenerOf(id)
    if (subscriptions.size >= mostSubscriptions) {
      return listener.error([
        refused('COST_EXCEEDED', `at most ${mostSubscriptions} subscriptions for one connection`),
      ])
    }
    let isOver = false
    const end = subscriber.subscribe({
      find: () => operations.find(readOperationRequest(payload)),
      guest,
      point: readResumePoint(payload),
      listener: {
        ...listener,
        error(errors) {
          isOver = true
          listener.error(errors)
        },
      },
    })
    if (!isOver) subscriptions.set(id, end)
  }

  function listenerOf(id: string): Listener {
    const named = JSON.stringify(id)
    const own = Buffer.from(`{"id":${named},"type":"next","payload":`)
    // Past the library, which writes its header apart. Each of its frames is written at once: ours come between two.
    const next = ({ bytes }: Frame) => {
      if (mayWrite()) wire.write(textFrame(own, bytes))
    }
    return {
      next,
      stands: next,
      error(errors) {
        subscriptions.delete(id)
        send(`{"id":${named},"type":"error","payload":${JSON.stringify(errors)}}`)
      },
      complete() {
        subscriptions.delete(id)
        send(`{"id":${named},"type":"complete"}`)
      },
    }
  }

  socket.on('message', (data: RawData) => {
    // Those that came before it was closed are not heard.
    if (socket.readyState !== socket.OPEN) return
    if (!mayTalk.take()) return close(CloseCode.TooManyInitialisationRequests, 'Too many messages')
    hear(readSocketMessage(String(data)))
  })
  socket.on('pong', () => {
    isAnswered = true
  })
  socket.once('close', () => {
    leaveAll()
    guests.leave(guest)
  })
  return guest
}
