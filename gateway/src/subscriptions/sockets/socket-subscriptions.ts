import type { GraphQLError } from 'graphql'
import type { Frame, Listener } from '../listener.ts'
import { refused } from '../subscriber.ts'
import type { SocketWriter } from './socket-writer.ts'

/** Subscriptions of one socket at a time: a screen needs a handful. */
const mostSubscriptions = 32

/** Begins what a listener wants to hear, and returns what ends it, as `Subscriber.subscribe` does. */
type Begin = (listener: Listener) => () => void

/** What one client listens to, by the ids that it gave. */
export class SocketSubscriptions {
  readonly #writer: SocketWriter
  readonly #ends = new Map<string, () => void>()

  constructor(writer: SocketWriter) {
    this.#writer = writer
  }

  has(id: string): boolean {
    return this.#ends.has(id)
  }

  /** What refuses it is told to the client. */
  begin(id: string, begin: Begin) {
    const listener = new SocketListener(id, this.#writer, () => this.end(id))
    if (this.#ends.size >= mostSubscriptions) {
      return listener.error([
        refused('COST_EXCEEDED', `at most ${mostSubscriptions} subscriptions for one connection`),
      ])
    }
    const end = begin(listener)
    if (listener.isOver) end()
    else this.#ends.set(id, end)
  }

  end(id: string): void {
    const end = this.#ends.get(id)
    this.#ends.delete(id)
    end?.()
  }

  endAll(): void {
    for (const end of this.#ends.values()) end()
    this.#ends.clear()
  }
}

/** Tells one subscription to its client. */
class SocketListener implements Listener {
  readonly #id: string
  readonly #own: string
  readonly #writer: SocketWriter
  readonly #onOver: () => void
  isOver = false

  constructor(id: string, writer: SocketWriter, onOver: () => void) {
    this.#id = JSON.stringify(id)
    this.#own = `{"id":${this.#id},"type":"next","payload":`
    this.#writer = writer
    this.#onOver = onOver
  }

  next(frame: Frame): void {
    this.#writer.tell(this.#own, frame)
  }

  stands(frame: Frame): void {
    this.#writer.tell(this.#own, frame)
  }

  error(errors: readonly GraphQLError[]): void {
    this.#over()
    this.#writer.say(`{"id":${this.#id},"type":"error","payload":${JSON.stringify(errors)}}`)
  }

  complete(): void {
    this.#over()
    this.#writer.say(`{"id":${this.#id},"type":"complete"}`)
  }

  #over(): void {
    this.isOver = true
    this.#onOver()
  }
}
