import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { CloseCode } from 'graphql-ws'
import type { RawData } from 'ws'
import type { Caller } from '../../http/session-door.ts'
import { readOperationRequest } from '../../operations/operation-request.ts'
import type { Operations } from '../../operations/operations.ts'
import { createAllowance } from '../guests/allowance.ts'
import type { Guest, Guests } from '../guests/guests.ts'
import { readResumePoint } from '../resume-point.ts'
import type { Subscriber } from '../subscriber.ts'
import { LifeSigns } from './life-signs.ts'
import { readSocketMessage, type SocketMessage } from './socket-message.ts'
import { SocketSubscriptions } from './socket-subscriptions.ts'
import { type SocketOnWire, SocketWriter } from './socket-writer.ts'

/** Messages of one socket: a page that opens subscribes and asks for life signs, and then is silent. */
const talking = { atOnce: 100, perSecond: 20 }
const tooSlow = { code: 4413, reason: 'Too slow: open the connection again' }
const droppedWithinMs = 5_000

export interface ConnectionParts {
  readonly operations: Operations
  readonly guests: Guests
  readonly subscriber: Subscriber
  readonly log: Logger
}

/** Speaks `graphql-transport-ws` with one client, from its first message to its last. */
export class Connection implements Guest {
  readonly caller: Caller
  readonly address: string
  readonly #socket: SocketOnWire['socket']
  readonly #parts: ConnectionParts
  readonly #writer: SocketWriter
  readonly #subscriptions: SocketSubscriptions
  readonly #lifeSigns: LifeSigns

  constructor(onWire: SocketOnWire, caller: Caller, address: string, parts: ConnectionParts) {
    const { socket } = onWire
    this.caller = caller
    this.address = address
    this.#socket = socket
    this.#parts = parts
    this.#writer = new SocketWriter(onWire, (unreadBytes) => {
      parts.log.warn({ unreadBytes }, 'a client reads too slowly and is dropped')
      this.#close(tooSlow.code, tooSlow.reason)
    })
    this.#subscriptions = new SocketSubscriptions(this.#writer)
    this.#lifeSigns = new LifeSigns(socket)
    const mayTalk = createAllowance(talking)
    socket.on('message', (data: RawData) => {
      // Those that came before it was closed are not heard.
      if (socket.readyState !== socket.OPEN) return
      if (!mayTalk.take()) return this.#close(CloseCode.TooManyInitialisationRequests, 'Too many messages')
      this.#hear(readSocketMessage(String(data)))
    })
    socket.once('close', () => {
      this.#subscriptions.endAll()
      parts.guests.leave(this)
    })
  }

  tick(nowMs: number): void {
    this.#lifeSigns.tick(nowMs, (code, reason) => this.#close(code, reason))
  }

  sessionEnded(): void {
    this.#close(CloseCode.Unauthorized, 'The session ended')
  }

  #close(code: number, reason: string): void {
    this.#subscriptions.endAll()
    this.#socket.close(code, reason)
    // Whoever does not read does not answer a farewell either.
    const timer = setTimeout(() => this.#socket.terminate(), droppedWithinMs)
    this.#socket.once('close', () => clearTimeout(timer))
  }

  #hear(message: SocketMessage | null) {
    switch (message?.type) {
      case 'subscribe':
        return this.#subscribe(message.id, message.payload)
      case 'complete':
        return this.#subscriptions.end(message.id)
      case 'ping':
        return this.#writer.say(
          JSON.stringify({ type: 'pong', ...(message.payload && { payload: message.payload }) }),
        )
      case 'pong':
        return
      case 'connection_init':
        if (this.#lifeSigns.isInitialised)
          return this.#close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests')
        this.#lifeSigns.isInitialised = true
        return this.#writer.say('{"type":"connection_ack"}')
      default:
        return this.#close(CloseCode.BadRequest, 'Not a message of graphql-transport-ws')
    }
  }

  #subscribe(id: string, payload: Readonly<Record<string, unknown>>) {
    if (!this.#lifeSigns.isInitialised) return this.#close(CloseCode.Unauthorized, 'Unauthorized')
    if (this.#subscriptions.has(id))
      return this.#close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`)
    const { operations, subscriber } = this.#parts
    this.#subscriptions.begin(id, (listener) =>
      subscriber.subscribe({
        find: () => operations.find(readOperationRequest(payload)),
        point: readResumePoint(payload),
        ...{ guest: this, listener },
      }),
    )
  }
}
