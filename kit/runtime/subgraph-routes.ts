import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Viewer } from '../values/viewer.ts'
import { downloadRoutes } from './download-routes.ts'
import { maskErrors } from './errors.ts'
import { answerCompiled } from './execution/answer-asked.ts'
import { compiledOperations } from './execution/compiled-operations.ts'
import { createBatchVerifier, createTokenVerifier, readBearer } from './internal-token.ts'
import { contextMaker } from './request-context.ts'
import { subgraphApollo } from './subgraph-apollo.ts'
import type { RequestContext, SubgraphDefinition, SubgraphRoom } from './subgraph-definition.ts'
import { subgraphSchema } from './subgraph-schema.ts'
import { subscriptionBatchRoute } from './subscription-batch.ts'
import { type SubscriptionServer, subscriptionServer } from './subscription-server.ts'
import { newTraceId, traceIdOf, withTrace } from './trace.ts'
import { webhookRoutes } from './webhook-routes.ts'

/** What of the process's configuration the doors of a subgraph need. */
export interface SubgraphRouteOptions {
  readonly tokenPublicJwk: string
  readonly introspection: boolean
}

/** One subgraph's doors on a server that does not listen yet. */
export interface SubgraphRoutes {
  /** `/<name>/graphql`, for POST and WebSocket alike. */
  readonly path: string
  readonly subscriptions: SubscriptionServer
  stop(): Promise<void>
}

interface Asked {
  readonly viewer: Viewer
  readonly traceId: string
  /** As the gateway marked it: whoever has the token is the gateway. */
  readonly client: string | undefined
}

/**
 * Opens `POST /<name>/graphql`, and `GET /<name>/download/…` for the files of the domain. Without a valid internal token the
 * answer is 401, before a byte of the body is read. `POST /<name>/webhooks/…` is for providers outside, who have none. The trace is that of `traceparent`, or begins here.
 */
export async function subgraphRoutes(
  server: FastifyInstance,
  definition: SubgraphDefinition,
  room: SubgraphRoom,
  options: SubgraphRouteOptions,
): Promise<SubgraphRoutes> {
  const path = `/${definition.name}/graphql`
  const { log } = room
  const schema = subgraphSchema(definition)
  const verify = createTokenVerifier(options.tokenPublicJwk, definition.name)
  const contextFor = contextMaker(definition, room)
  const apollo = await subgraphApollo({ schema, log, introspection: options.introspection })
  const mask = maskErrors(log)
  const operations = compiledOperations(schema)
  const answerShortly = answerCompiled(operations, mask)
  const asked = new WeakMap<FastifyRequest, Asked>()
  const answerInFull = fastifyApolloHandler<RequestContext>(apollo, {
    context: async (request) => {
      const { viewer, traceId, client } = askedOf(asked, request)
      return contextFor(viewer, traceId, undefined, client)
    },
  })

  server.route({
    method: 'POST',
    url: path,
    onRequest: async (request, reply) => {
      const viewer = await readBearer(verify, request.headers.authorization, log)
      if (viewer === undefined) return reply.code(401).header('www-authenticate', 'Bearer').send(tokenNeeded)
      const header = request.headers['traceparent']
      const traceId = traceIdOf(typeof header === 'string' ? header : undefined) ?? newTraceId()
      const mark = request.headers['x-aquacis-client']
      asked.set(request, { viewer, traceId, client: typeof mark === 'string' ? mark : undefined })
    },
    handler: (request, reply) => {
      const { viewer, traceId, client } = askedOf(asked, request)
      return withTrace(traceId, async () => {
        const shortly = readsJson(request)
          ? answerShortly(request.body, () => contextFor(viewer, traceId, undefined, client))
          : null
        if (shortly === null) return answerInFull.call(server, request, reply)
        const text = JSON.stringify(await shortly)
        return reply.type('application/json; charset=utf-8').send(text)
      })
    },
  })

  const { downloads = {}, webhooks = {} } = definition
  webhookRoutes(server, `/${definition.name}/webhooks`, webhooks, room)
  downloadRoutes(server, `/${definition.name}/download`, { downloads, verify, contextFor, mask, log })
  const verifyBatch = createBatchVerifier(options.tokenPublicJwk, definition.name)
  subscriptionBatchRoute(server, `${path}/batch`, { operations, verify, verifyBatch, contextFor, mask, log })
  const subscriptions = subscriptionServer({ schema, verify, verifyBatch, contextFor, mask, log })
  return { path, subscriptions, stop: () => apollo.stop() }
}

const tokenNeeded = {
  errors: [{ message: 'a valid internal token is needed', extensions: { code: 'UNAUTHENTICATED' } }],
}

/** Whoever names media types in more words gets what Apollo Server makes of them. */
function readsJson({ headers: { accept } }: FastifyRequest): boolean {
  return accept === undefined || accept === '*/*' || accept === 'application/json'
}

function askedOf(asked: WeakMap<FastifyRequest, Asked>, request: FastifyRequest): Asked {
  const found = asked.get(request)
  if (found === undefined) throw new Error('a request got past the token')
  return found
}
