import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type FormattedExecutionResult, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import {
  type Context,
  handleProtocols,
  makeServer,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Viewer } from '../values/viewer.ts'
import { badUserInput, type maskErrors } from './errors.ts'
import { type BatchVerifier, readBearer, type TokenVerifier } from './internal-token.ts'
import type { Logger } from './log.ts'
import type { ContextMaker } from './request-context.ts'
import type { RequestContext } from './subgraph-definition.ts'
import { type LiveFrames, subscribeToEvents } from './subscription-events.ts'
import { type RenewedSubscriptions, renewedSubscriptions } from './subscription-renewal.ts'
import { newTraceId, traceIdOf } from './trace.ts'

/** What one subgraph's subscriptions stand on. */
export interface SubscriptionServerOptions {
  readonly schema: GraphQLSchema
  readonly verify: TokenVerifier
  readonly verifyBatch: BatchVerifier
  readonly contextFor: ContextMaker
  readonly mask: ReturnType<typeof maskErrors>
  readonly log: Logger
}

/** The subscriptions of one subgraph over `graphql-transport-ws`. */
export interface SubscriptionServer {
  /** Takes over a connection that asked to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Says “going away” (1001) to every client; who does not answer within a second is cut. */
  stop(): Promise<void>
}

interface Connection extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket
  readonly request: IncomingMessage
  readonly running: RenewedSubscriptions
}

type Result = Parameters<NonNullable<ServerOptions['onNext']>>[4]
type ConnectionContext = Context<Record<string, unknown>, Connection>

/** RFC 6455 §7.4.1, and the codes of the graphql-transport-ws protocol. */
const closeCodes = { goingAway: 1001, forbidden: 4403, internalError: 4500 }
/** As long as a token lives. */
const renewWithinSeconds = 60
const pingEveryMs = 12_000
const farewellMs = 1_000
const largestMessage = 1 << 20
/** A client this far behind is cut: it comes back and reads the present, instead of filling our memory. */
const furthestBehind = 1 << 20

/**
 * Serves the subscriptions of a subgraph. The internal token comes in `connection_init` as
 * `{ "authorization": "Bearer …" }`; a `subscribe` message may bring its own viewer's token in
 * `extensions.authorization`, so that one socket can carry many viewers. Queries and mutations go over HTTP.
 *
 * Beside the protocol, in payloads that others pass over: the acknowledgement says `renewWithinSeconds`; a ping with
 * `{ subscribed: id }` says that the source of a subscription stands, so that nothing which happens from then on is
 * missed; and a ping that brings `{ renew: { ids, authorization } }` renews the tokens of subscriptions. One that is not
 * renewed ends.
 */
export function subscriptionServer(options: SubscriptionServerOptions): SubscriptionServer {
  const { log } = options
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: largestMessage,
    handleProtocols,
  })
  const protocol = speakProtocol(options)
  server.on('connection', (socket, request) => {
    const stopPinging = keepAlive(socket)
    const running = renewedSubscriptions(options.verifyBatch, log)
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) => {
          socket.on('message', (data) => {
            handle(String(data)).catch((error: unknown) => {
              log.error({ err: error }, 'a subscription message could not be handled')
              socket.close(closeCodes.internalError, 'internal error')
            })
          })
        },
        onPing: async (payload) => {
          await send(socket, JSON.stringify({ type: 'pong' }))
          await running.renew(payload)
        },
      },
      { socket, request, running },
    )
    socket.on('error', (error) => log.debug({ reason: error.message }, 'a subscriber was lost'))
    socket.once('close', (code, reason) => {
      stopPinging()
      running.stop()
      closed(code, String(reason)).catch((error: unknown) =>
        log.error({ err: error }, 'a subscription did not end'),
      )
    })
  })
  let stopping = false
  return {
    upgrade: (request, socket, head) => {
      // One that comes while the others are told goodbye would never be told.
      if (stopping) socket.destroy()
      else server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request))
    },
    stop: () => {
      stopping = true
      return sayFarewell(server)
    },
  }
}

function speakProtocol({ schema, verify, contextFor, mask, log }: SubscriptionServerOptions) {
  const viewers = new WeakMap<ConnectionContext, Viewer>()
  return makeServer<Record<string, unknown>, Connection>({
    async onConnect(connection) {
      const viewer = await readBearer(verify, connection.connectionParams?.['authorization'], log)
      if (viewer === undefined) return false
      viewers.set(connection, viewer)
      return { renewWithinSeconds }
    },
    async onSubscribe(connection, _id, payload) {
      const own = payload.extensions?.['authorization']
      const viewer = own === undefined ? viewers.get(connection) : await readBearer(verify, own, log)
      if (viewer === undefined) return [tokenNeeded()]
      const document = readDocument(schema, payload)
      if (Array.isArray(document)) return document
      return {
        schema,
        document,
        operationName: payload.operationName ?? null,
        variableValues: payload.variables ?? null,
        contextValue: contextFor(viewer, traceIdFor(connection, payload)),
      }
    },
    subscribe: ({ schema, document, operationName, variableValues, contextValue }) => {
      const { viewer, traceId } = contextValue as RequestContext
      const args = {
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variableValues ?? null,
      }
      return subscribeToEvents({ args, viewer, traceId, contextFor })
    },
    async onOperation({ extra }, id, _payload, { contextValue }, result) {
      if (!isLive(result)) return
      extra.running.add(id, result, (contextValue as RequestContext).viewer)
      await send(extra.socket, JSON.stringify({ type: 'ping', payload: { subscribed: id } }))
    },
    onComplete: ({ extra }, id) => extra.running.remove(id),
    execute: () => ({ errors: [badUserInput('queries and mutations go over HTTP')] }),
    onNext: (_connection, _id, _payload, _args, result) => masked(result, mask),
    onError: (_connection, _id, _payload, errors) => errors.map((error) => mask(error.toJSON(), error)),
  })
}

function isLive(result: object): result is LiveFrames {
  return 'renew' in result
}

function tokenNeeded(): GraphQLError {
  return new GraphQLError('a valid internal token is needed', { extensions: { code: 'UNAUTHENTICATED' } })
}

/** The document of a subscribe message, or what is wrong with it, with the codes that HTTP would give. */
function readDocument(schema: GraphQLSchema, { query }: SubscribePayload) {
  try {
    const document = parse(query, { maxTokens: 10_000 })
    const faults = validate(schema, document)
    return faults.length === 0 ? document : faults.map((fault) => recoded(fault, 'GRAPHQL_VALIDATION_FAILED'))
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return [recoded(error, 'GRAPHQL_PARSE_FAILED')]
  }
}

function recoded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes
      ? { nodes: error.nodes }
      : { source: error.source ?? null, positions: error.positions ?? null }),
    extensions: { code },
  })
}

/** The frame as it leaves; undefined where it may leave as it is. */
function masked(
  { data, errors, extensions }: Result,
  mask: ReturnType<typeof maskErrors>,
): FormattedExecutionResult | undefined {
  if (errors === undefined) return undefined
  return {
    errors: errors.map((error) => mask(error.toJSON(), error)),
    ...(data === undefined ? {} : { data }),
    ...(extensions === undefined ? {} : { extensions }),
  }
}

function traceIdFor(connection: ConnectionContext, payload: SubscribePayload): string {
  const own = payload.extensions?.['traceparent']
  const header = connection.extra.request.headers['traceparent']
  const given = typeof own === 'string' ? own : typeof header === 'string' ? header : undefined
  return traceIdOf(given) ?? newTraceId()
}

function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve()
  if (socket.bufferedAmount > furthestBehind) {
    socket.terminate()
    return Promise.resolve()
  }
  return new Promise((resolve) => {
    // A failed send is followed by `close`, which ends the subscriptions.
    socket.send(text, () => resolve())
  })
}

function keepAlive(socket: WebSocket): () => void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, pingEveryMs)
  return () => clearInterval(timer)
}

async function sayFarewell(server: WebSocketServer): Promise<void> {
  const gone = [...server.clients].map(
    (client) =>
      new Promise<void>((resolve) => {
        client.once('close', () => resolve())
        client.close(closeCodes.goingAway, 'going away')
      }),
  )
  const timer = setTimeout(() => {
    for (const client of server.clients) client.terminate()
  }, farewellMs)
  await Promise.all(gone)
  clearTimeout(timer)
}
