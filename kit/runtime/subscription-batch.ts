import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FormattedExecutionResult } from 'graphql'
import * as v from 'valibot'
import type { Viewer } from '../values/viewer.ts'
import type { maskErrors } from './errors.ts'
import { formatted } from './execution/answer-asked.ts'
import type { CompiledOperation } from './execution/compiled-operation.ts'
import type { CompiledOperations } from './execution/compiled-operations.ts'
import { type BatchVerifier, InvalidTokenError, readBearer, type TokenVerifier } from './internal-token.ts'
import type { Logger } from './log.ts'
import type { ContextMaker } from './request-context.ts'
import type { RequestContext } from './subgraph-definition.ts'
import { newTraceId, withTrace } from './trace.ts'

/** What one subgraph's batches stand on. */
export interface SubscriptionBatchOptions {
  readonly operations: CompiledOperations
  readonly verify: TokenVerifier
  readonly verifyBatch: BatchVerifier
  readonly contextFor: ContextMaker
  readonly mask: ReturnType<typeof maskErrors>
  readonly log: Logger
}

/** A few pages of questions with the names of those who ask. */
const largestBatch = 4 << 20

const batchSchema = v.object({
  /** `Bearer` and a token for as many viewers as there are questions. */
  authorization: v.string(),
  query: v.string(),
  asked: v.array(v.object({ variables: v.record(v.string(), v.unknown()), traceId: v.string() })),
})

/**
 * `POST /<name>/graphql/batch`: one query with the variables of many, each asked by a viewer of its own, answered by as
 * many results in the same order. For the events of subscriptions: a moment in which a thousand people are told of their
 * own meter is one request. Queries alone run here. Whoever has no internal token at all is turned away before a byte of
 * the body is read.
 */
export function subscriptionBatchRoute(
  server: FastifyInstance,
  path: string,
  options: SubscriptionBatchOptions,
): void {
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    const viewer = await readBearer(options.verify, request.headers.authorization, options.log)
    if (viewer === undefined) return reply.code(401).send(tokensNeeded)
    return undefined
  }
  server.post(path, { bodyLimit: largestBatch, onRequest }, async (request, reply) => {
    const read = v.safeParse(batchSchema, request.body)
    if (!read.success)
      return reply.code(400).send(refusal('BAD_REQUEST', 'a batch is { authorization, query, asked }'))
    const { authorization, query, asked } = read.output
    const viewers = await viewersOf(options, authorization)
    if (viewers?.length !== asked.length) return reply.code(401).send(tokensNeeded)
    const operation = options.operations.find(query, undefined)
    if (operation?.kind !== 'query')
      return reply.code(400).send(refusal('GRAPHQL_VALIDATION_FAILED', 'not a query of this graph'))
    const contextOf = contextsOfBatch(options.contextFor)
    return Promise.all(
      asked.map((one, index) =>
        answer(options, operation, one, (trace) => contextOf(viewers[index] as Viewer, trace)),
      ),
    )
  })
}

async function viewersOf(
  { verifyBatch, log }: SubscriptionBatchOptions,
  authorization: string,
): Promise<readonly Viewer[] | null> {
  try {
    return await verifyBatch(authorization.replace(/^Bearer /, ''))
  } catch (error) {
    if (!(error instanceof InvalidTokenError)) throw error
    log.debug({ reason: error.message }, 'a batch was turned away')
    return null
  }
}

/**
 * One context for all questions of a viewer, so that its loaders look up together what they ask: an office that follows
 * its fleet asks for every alert of a moment. It has the trace of the first.
 */
function contextsOfBatch(contextFor: ContextMaker): (viewer: Viewer, traceId: string) => RequestContext {
  const contexts = new Map<string, RequestContext>()
  return (viewer, traceId) => {
    const key = JSON.stringify(viewer)
    const context = contexts.get(key) ?? contextFor(viewer, traceId)
    contexts.set(key, context)
    return context
  }
}

function answer(
  { mask }: SubscriptionBatchOptions,
  operation: CompiledOperation,
  { variables, traceId: told }: { readonly variables: Record<string, unknown>; readonly traceId: string },
  contextOf: (traceId: string) => RequestContext,
): Promise<FormattedExecutionResult> {
  const traceId = /^[0-9a-f]{32}$/.test(told) ? told : newTraceId()
  return withTrace(traceId, async () => {
    const executed = await operation.run(contextOf(traceId), variables)
    return executed === null
      ? refusal('BAD_USER_INPUT', 'the variables do not fit the query')
      : formatted(executed, mask)
  })
}

const tokensNeeded = refusal('UNAUTHENTICATED', 'a valid internal token for every question is needed')

function refusal(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] }
}
