import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { SubgraphOperation } from '../../supergraph/executor.ts'
import { readUpstreamMessage } from './upstream-message.ts'

const acknowledgedWithinMs = 5_000
const largestMessage = 8 * 1_024 * 1_024

export interface UpstreamSocketEvents {
  /** Null where the subgraph asks for none. */
  readonly authorization: () => Promise<string | null>
  /** Acknowledged: subscriptions may begin. */
  readonly onReady: () => void
  readonly onStanding: (id: string) => void
  readonly onNext: (id: string, event: FormattedExecutionResult) => void
  readonly onError: (id: string, errors: readonly GraphQLFormattedError[]) => void
  readonly onComplete: (id: string) => void
  /** Once. `isRefused`: the subgraph does not take us. */
  readonly onClosed: (reason: string, isRefused: boolean) => void
}

/** One connection to a subgraph by `graphql-transport-ws`, from its beginning to its end. */
export interface UpstreamSocket {
  readonly isReady: boolean
  /** The subgraph says itself when a subscription stands; otherwise it is taken to stand when it was asked for. */
  readonly tellsStanding: boolean
  /** Null when the subgraph does not ask for renewal. */
  readonly renewWithinMs: number | null
  subscribe(id: string, operation: SubgraphOperation, authorization: string | null): void
  complete(id: string): void
  ping(payload?: object): void
  /** A machine that vanished closes nothing: asks, and gives up on whoever did not answer the last time. */
  keepAlive(): void
  close(): void
}

export function openUpstreamSocket(url: URL, events: UpstreamSocketEvents): UpstreamSocket {
  const socket = new WebSocket(url.href.replace(/^http/, 'ws'), GRAPHQL_TRANSPORT_WS_PROTOCOL, {
    perMessageDeflate: false,
    handshakeTimeout: acknowledgedWithinMs,
    maxPayload: largestMessage,
    // It is read as JSON at once, and comes from our own side.
    skipUTF8Validation: true,
  })
  let isReady = false
  let renewWithinMs: number | null = null
  let answered = true
  let failure = ''
  const overdue = setTimeout(() => socket.terminate(), 2 * acknowledgedWithinMs)

  const send = (message: object) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }

  async function begin(): Promise<void> {
    const authorization = await events.authorization()
    send({ type: 'connection_init', ...(authorization === null ? {} : { payload: { authorization } }) })
  }

  function hear(text: string) {
    const message = readUpstreamMessage(text)
    switch (message?.type) {
      case 'next':
        return events.onNext(message.id, message.payload)
      case 'error':
        return events.onError(message.id, message.payload)
      case 'complete':
        return events.onComplete(message.id)
      case 'ping':
        if (message.subscribed === null) return send({ type: 'pong' })
        return events.onStanding(message.subscribed)
      case 'pong':
        answered = true
        return
      case 'connection_ack':
        clearTimeout(overdue)
        isReady = true
        renewWithinMs = message.renewWithinSeconds === null ? null : message.renewWithinSeconds * 1_000
        return events.onReady()
      default:
        return socket.close(CloseCode.BadRequest, 'Not a message of graphql-transport-ws')
    }
  }

  socket.on('open', () => {
    begin().catch((error: unknown) => {
      failure = error instanceof Error ? error.message : String(error)
      socket.terminate()
    })
  })
  socket.on('message', (data) => hear(String(data)))
  socket.on('error', (error) => {
    failure = error.message
  })
  socket.once('close', (code, reason) => {
    clearTimeout(overdue)
    isReady = false
    const isRefused = code === CloseCode.Unauthorized || code === CloseCode.Forbidden
    events.onClosed(failure === '' ? `closed with ${code} ${reason}`.trimEnd() : failure, isRefused)
  })

  return {
    get isReady() {
      return isReady
    },
    get tellsStanding() {
      return renewWithinMs !== null
    },
    get renewWithinMs() {
      return renewWithinMs
    },
    subscribe(id, { query, operationName, variables }, authorization) {
      const extensions = authorization === null ? {} : { extensions: { authorization } }
      send({ id, type: 'subscribe', payload: { query, operationName, variables, ...extensions } })
    },
    complete: (id) => send({ id, type: 'complete' }),
    ping: (payload) => send({ type: 'ping', ...(payload === undefined ? {} : { payload }) }),
    keepAlive() {
      if (!isReady) return
      if (!answered) return socket.terminate()
      answered = false
      send({ type: 'ping' })
    },
    close() {
      clearTimeout(overdue)
      if (socket.readyState === WebSocket.OPEN) socket.close(1000, 'Nobody listens')
      else socket.terminate()
    },
  }
}
