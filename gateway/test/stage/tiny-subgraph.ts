import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type BatchVerifier,
  createBatchVerifier,
  createTokenVerifier,
  type TokenVerifier,
} from '@aquacis/kit/runtime/internal-token.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { execute, type GraphQLSchema, parse, validate } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number]

/** What a tiny subgraph is made of. */
export interface TinySubgraphFace {
  readonly name: string
  readonly typeDefs: string
  readonly resolvers: NonNullable<Extract<SubgraphModule, { resolvers?: unknown }>['resolvers']>
}

/** A request as it arrived. */
export interface Arrival {
  readonly viewer: Viewer
  readonly traceparent: string | undefined
  /** Mark of the client; undefined where none came. */
  readonly client?: string | undefined
  /** Names of all its headers. */
  readonly headers: readonly string[]
  readonly query: string
}

/** A real HTTP and WebSocket subgraph in this process, which can be taken down and put up again. */
export interface TinySubgraph {
  readonly name: string
  readonly typeDefs: string
  readonly url: URL
  readonly arrivals: readonly Arrival[]
  /** How many questions came together in each batch, in order. */
  readonly batches: readonly number[]
  /** Viewers of the WebSocket connections that were accepted, in order. */
  readonly connections: Viewer[]
  /** Viewers of the subscriptions that were accepted, in order; one that comes back counts again. */
  readonly subscribers: Viewer[]
  /** Trace that the following frames carry. */
  traceId: string | undefined
  /** While true, every connection is refused as unauthorised. */
  refusing: boolean
  down(): Promise<void>
  up(): Promise<void>
}

/** The context that resolvers of a tiny subgraph get. */
export interface TinyContext {
  readonly viewer: Viewer
}

/** Without a key it believes that everybody is nobody in particular, as behind the open door. */
export async function startTinySubgraph(
  face: TinySubgraphFace,
  publicJwk: string | null,
): Promise<TinySubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(face.typeDefs), resolvers: face.resolvers }])
  const verify = publicJwk === null ? async () => anonymousViewer : createTokenVerifier(publicJwk, face.name)
  const verifyBatch = publicJwk === null ? async () => [] : createBatchVerifier(publicJwk, face.name)
  const arrivals: Arrival[] = []
  const batches: number[] = []
  // It comes up again on the same one: no outgoing connection may get it meanwhile.
  const port = await freePort()
  let listening: Listening | undefined

  const subgraph: TinySubgraph = {
    name: face.name,
    typeDefs: face.typeDefs,
    get url() {
      return new URL(`http://127.0.0.1:${port}/${face.name}/graphql`)
    },
    arrivals,
    batches,
    connections: [],
    subscribers: [],
    traceId: undefined,
    refusing: false,
    async down() {
      await listening?.close()
      listening = undefined
    },
    async up() {
      const server = createServer((request, response) => {
        const answer =
          request.url === '/health'
            ? Promise.resolve({ status: 200, body: {} })
            : request.url?.endsWith('/batch')
              ? postBatch(schema, verifyBatch, request, { arrivals, batches })
              : post(schema, verify, request, arrivals)
        void answer.then(({ status, body }) => {
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
        })
      })
      const sockets = new WebSocketServer({ server, path: `/${face.name}/graphql` })
      serveSockets(schema, verify, sockets, subgraph)
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      listening = closer(server, sockets)
    },
  }
  await subgraph.up()
  return subgraph
}

function serveSockets(
  schema: GraphQLSchema,
  verify: TokenVerifier,
  sockets: WebSocketServer,
  subgraph: TinySubgraph,
): void {
  useServer(
    {
      schema,
      onConnect: async ({ connectionParams }) => {
        if (subgraph.refusing) return false
        subgraph.connections.push(await verify(bearer(connectionParams?.['authorization'])))
        // As the kit's server does: says when a subscription stands.
        return { renewWithinSeconds: 60 }
      },
      onOperation: ({ extra }, id, _payload, _args, result) => {
        if (Symbol.asyncIterator in result)
          extra.socket.send(JSON.stringify({ type: 'ping', payload: { subscribed: id } }))
      },
      context: async (_ctx, _id, payload) => {
        const viewer = await verify(bearer(payload.extensions?.['authorization']))
        subgraph.subscribers.push(viewer)
        return { viewer }
      },
      onNext: (_ctx, _id, _payload, _args, { data = null, errors = [] }) => ({
        data,
        ...(errors.length === 0 ? {} : { errors: errors.map((error) => error.toJSON()) }),
        ...(subgraph.traceId === undefined ? {} : { extensions: { traceId: subgraph.traceId } }),
      }),
    },
    sockets,
  )
}

interface Listening {
  close(): Promise<void>
}

function closer(server: Server, sockets: WebSocketServer): Listening {
  return {
    async close() {
      const closed = once(server, 'close')
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function post(
  schema: GraphQLSchema,
  verify: TokenVerifier,
  request: IncomingMessage,
  arrivals: Arrival[],
): Promise<{ status: number; body: unknown }> {
  const viewer = await verify(bearer(request.headers.authorization)).catch(() => null)
  if (viewer === null) return { status: 401, body: { errors: [{ message: 'who are you?' }] } }
  const { query, variables } = JSON.parse(await text(request))
  arrivals.push({
    viewer,
    traceparent: String(request.headers['traceparent']),
    client: request.headers['x-aquacis-client']?.toString(),
    headers: Object.keys(request.headers).sort(),
    query,
  })
  const document = parse(query)
  const errors = validate(schema, document)
  if (errors.length > 0) return { status: 400, body: { errors } }
  const contextValue: TinyContext = { viewer }
  return { status: 200, body: await execute({ schema, document, variableValues: variables, contextValue }) }
}

async function postBatch(
  schema: GraphQLSchema,
  verify: BatchVerifier,
  request: IncomingMessage,
  { arrivals, batches }: { readonly arrivals: Arrival[]; readonly batches: number[] },
): Promise<{ status: number; body: unknown }> {
  const { authorization, query, asked } = JSON.parse(await text(request))
  const viewers = await verify(bearer(authorization))
  const headers = Object.keys(request.headers).sort()
  batches.push(asked.length)
  const document = parse(query)
  const body = await Promise.all(
    viewers.map((viewer, index) => {
      const { variables, traceId } = asked[index]
      arrivals.push({ viewer, traceparent: traceId, headers, query })
      return execute({ schema, document, variableValues: variables, contextValue: { viewer } })
    }),
  )
  return { status: 200, body }
}

function bearer(header: unknown): string {
  return String(header).replace('Bearer ', '')
}
