import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { newTraceId, traceIdOf, withTrace } from '@aquacis/kit/runtime/trace.ts'
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql'
import { largestFile, largestRequest, readOperationRequest } from '../../operations/operation-request.ts'
import type { Operations } from '../../operations/operations.ts'
import type { Runnable } from '../../operations/prepared-operations.ts'
import type { Cors } from '../cors.ts'
import { asGraphQLErrors, type MaskResult } from '../masking.ts'
import { createRequestLog, type RequestLog } from '../request-log.ts'
import type { Caller, Door } from '../session-door.ts'
import type { Admission } from './admission.ts'
import { type Exchange, sendText } from './answer.ts'
import type { ClientMark } from './client-mark.ts'
import type { EventStreams } from './event-streams.ts'
import type { Guesses } from './guesses.ts'
import { badRequest, HttpRefusal } from './http-refusal.ts'
import { type Media, wantedBy } from './media.ts'
import { readJsonBody } from './request-body.ts'
import { readParameters } from './request-parameters.ts'
import { statusOfRefusal } from './status.ts'

export interface GraphqlParts {
  readonly door: Door
  readonly operations: Operations
  readonly mask: MaskResult
  readonly cors: Cors
  readonly admission: Admission
  /** Null: nobody is kept from guessing. */
  readonly guesses: Guesses | null
  /** Null: clients are not marked. */
  readonly markOf: ClientMark | null
  /** Null: subscriptions run over WebSocket alone. */
  readonly streams: EventStreams | null
  /** Of every answer: names and values in turn. */
  readonly headers: readonly string[]
  readonly log: Logger
}

/** Answers a request to the graph. */
export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse) => void

const path = /^\/graphql\/?(\?|$)/
const methods = 'GET, POST, OPTIONS'

/**
 * GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/) straight on Node's own requests. What may be
 * run, `operations` decides; who asks, `door`; what they may see, the subgraphs.
 */
export function createGraphqlHandler(parts: GraphqlParts): GraphqlHandler {
  const tell = createRequestLog(parts.log)
  return (request, response) => {
    const began = performance.now()
    const traceId = traceOf(request)
    const cors = parts.cors.headersFor(request.headers)
    const headers = cors.length === 0 ? parts.headers : [...parts.headers, ...cors]
    const exchange: Exchange = { request, response, traceId, headers }
    withTrace(traceId, () => void serve(parts, exchange, began, tell))
  }
}

async function serve(
  parts: GraphqlParts,
  exchange: Exchange,
  began: number,
  tell: RequestLog,
): Promise<void> {
  const { request, response } = exchange
  try {
    let operation: string | undefined
    try {
      operation = await answer(parts, exchange)
    } catch (error) {
      await refuse(parts, exchange, error)
    }
    const ms = Math.round(performance.now() - began)
    tell({ method: request.method, route: '/graphql', operation, status: response.statusCode, ms }, 'info')
  } catch {
    response.destroy()
  }
}

function traceOf({ headers }: IncomingMessage): string {
  const told = headers['traceparent']
  return (typeof told === 'string' ? traceIdOf(told) : undefined) ?? newTraceId()
}

/** Resolves with the name of the operation, for the log. */
async function answer(parts: GraphqlParts, exchange: Exchange): Promise<string | undefined> {
  const { request } = exchange
  if (!path.test(request.url ?? '')) throw badRequest('the graph is at /graphql', 404)
  if (request.method === 'OPTIONS') return answerOptions(parts, exchange)
  if (request.method !== 'POST' && request.method !== 'GET') throw wrongMethod(methods)
  const { media, events } = wantedBy(request.headers.accept)
  if (media === null && !events) throw notAcceptable()
  const door = parts.door(request)
  const caller = door instanceof Promise ? await door : door
  const asked =
    request.method === 'GET'
      ? readParameters(request.url ?? '')
      : await readJsonBody(request, caller.viewer.kind === 'staff' ? largestFile : largestRequest)
  const operation = parts.operations.find(readOperationRequest(asked))
  if (operation.prepared.kind === 'subscription') {
    if (parts.streams === null || !events) throw wrongDoor(parts.streams !== null)
    const { response, traceId } = exchange
    parts.streams.open({ request, response, operation, caller, traceId })
  } else {
    if (media === null) throw notAcceptable()
    const changes = isMutation(operation)
    if (request.method === 'GET' && changes) throw wrongMethod('POST')
    await run(parts, exchange, { operation, caller, media, changes })
  }
  return operation.name
}

interface Running {
  readonly operation: Runnable
  readonly caller: Caller
  readonly media: Media
  /** Whether it is a mutation. */
  readonly changes: boolean
}

async function run(
  { admission, guesses, mask, markOf }: GraphqlParts,
  exchange: Exchange,
  { operation: { prepared, variables, wasWrong }, caller, media, changes }: Running,
): Promise<void> {
  if (prepared.kind !== 'request') return
  const leave = admission.enter(caller)
  try {
    const client = changes && markOf !== null ? { client: markOf(exchange.request) } : null
    const request = { variables, viewer: caller.viewer, traceId: exchange.traceId, ...client }
    const isNoGuess = wasWrong === null || guesses === null ? null : await guesses.begin(exchange.request)
    const answer = await prepared.executeText(request)
    if (isNoGuess !== null && !wasWrong?.(typeof answer === 'string' ? JSON.parse(answer) : answer))
      await isNoGuess()
    const sending =
      typeof answer === 'string'
        ? sendText(exchange, 200, media, answer)
        : sendResult(exchange, media, mask(answer))
    if (sending !== undefined) await sending
  } finally {
    leave()
  }
}

/** An answer with data is one, even where some of it failed. */
function sendResult(exchange: Exchange, media: Media, result: ExecutionResult): void | Promise<void> {
  const status = result.data === undefined ? statusOfRefusal(null, result.errors ?? [], media) : 200
  return sendText(exchange, status, media, JSON.stringify(result))
}

function answerOptions({ cors }: GraphqlParts, { request, response, headers, traceId }: Exchange): undefined {
  response.writeHead(204, [
    ...headers,
    'x-trace-id',
    traceId,
    'allow',
    methods,
    ...cors.preflight(request.headers),
  ])
  response.end()
}

async function refuse({ mask }: GraphqlParts, exchange: Exchange, thrown: unknown): Promise<void> {
  if (exchange.response.headersSent) throw thrown
  const media = wantedBy(exchange.request.headers.accept).media ?? 'application/json'
  const { errors = [] } = mask({ errors: asGraphQLErrors(thrown) })
  const more = thrown instanceof HttpRefusal ? thrown.headers : []
  const text = JSON.stringify({ errors })
  await sendText(exchange, statusOfRefusal(thrown, errors, media), media, text, more)
}

function isMutation({ prepared }: Runnable): boolean {
  return getOperationAST(prepared.document)?.operation === OperationTypeNode.MUTATION
}

function wrongMethod(allow: string): HttpRefusal {
  const message =
    allow === 'POST' ? 'a GET only reads: send mutations by POST' : `the graph is asked by GET and POST`
  return badRequest(message, 405, ['allow', allow])
}

function notAcceptable(): HttpRefusal {
  return badRequest(
    'answers are application/graphql-response+json or application/json: accept one of them',
    406,
  )
}

function wrongDoor(streams: boolean): HttpRefusal {
  const orStream = streams ? ', or accept text/event-stream' : ''
  return new HttpRefusal(
    400,
    'BAD_USER_INPUT',
    `subscriptions run over WebSocket: open one to /graphql with graphql-transport-ws${orStream}`,
  )
}
