import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { fastifyCompress } from '@fastify/compress'
import { type FastifyInstance, fastify } from 'fastify'
import { answerBrokenRequest } from './broken-request.ts'
import type { GraphqlHandler } from './graphql/graphql-handler.ts'
import { traceRequests } from './request-trace.ts'
import { securityHeaders } from './security-headers.ts'

/** Of the 5 s to stop in: the rest is for sockets and pools. */
const finishRequestsMs = 3_000

/** What one connection may take of time and memory. Whoever sends slower, or more, is cut. */
export interface ConnectionLimits {
  /** From the first byte of a request to the end of its headers. */
  readonly headersMs: number
  /** From the first byte of a request to the end of its body. */
  readonly requestMs: number
  /** How often overdue connections are looked for. */
  readonly lookEveryMs: number
  /** How long a connection is kept for the next request: longer than load balancers do (60 s), who would else meet a closed one. */
  readonly keepAliveMs: number
  readonly headerBytes: number
  readonly headerCount: number
  /** Over all clients. Beyond it new ones are closed at once: memory is for those who are here. */
  readonly connections: number
}

export const usualConnectionLimits: ConnectionLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  lookEveryMs: 2_000,
  keepAliveMs: 72_000,
  headerBytes: 16 * 1_024,
  headerCount: 100,
  connections: 20_000,
}

export interface HttpServerParts {
  readonly publicOrigin: URL
  /** Answers everything under /graphql. */
  readonly graphql: GraphqlHandler
  readonly limits: ConnectionLimits
  readonly log: Logger
}

/** The graph straight on Node's requests; all else goes through Fastify, to which routes can be added. */
export async function openHttpServer(parts: HttpServerParts): Promise<FastifyInstance> {
  const { publicOrigin, log } = parts
  const headers = securityHeaders(publicOrigin)
  const server = fastify({
    // Idle connections are closed at once when the server closes; those with a request get to finish it.
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, headers),
    serverFactory: (handler) => listener(parts, handler),
  })
  // JSON is what needs a question beforehand (CORS preflight); plain text any page may send.
  server.removeContentTypeParser('text/plain')
  traceRequests(server, log)
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  // What comes in stays as it is: a small body that unpacks into a large one is an old trick.
  await server.register(fastifyCompress, { globalDecompression: false, encodings: ['br', 'gzip'] })
  return server
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

function listener({ graphql, limits, publicOrigin }: HttpServerParts, others: Handler): Server {
  const { headersMs, requestMs, lookEveryMs, keepAliveMs, headerBytes, headerCount } = limits
  const tooMany = tooManyHeaders(publicOrigin, headerCount)
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: lookEveryMs,
      keepAliveTimeout: keepAliveMs,
      maxHeaderSize: headerBytes,
    },
    (request, response) => {
      if (request.rawHeaders.length > 2 * headerCount) tooMany(response)
      else if (isOfGraph(request.url ?? '')) graphql(request, response)
      else others(request, response)
    },
  )
  // Node drops what goes beyond without a word: one more is let through, so that it can be refused.
  server.maxHeadersCount = headerCount + 1
  server.maxConnections = limits.connections
  return server
}

function tooManyHeaders(publicOrigin: URL, most: number): (response: ServerResponse) => void {
  const headers = Object.entries(securityHeaders(publicOrigin)).flat()
  const body = JSON.stringify({
    errors: [{ message: `a request has at most ${most} headers`, extensions: { code: 'BAD_REQUEST' } }],
  })
  return (response) => {
    response.writeHead(431, [
      ...headers,
      'content-type',
      'application/json; charset=utf-8',
      'connection',
      'close',
    ])
    response.end(body)
  }
}

function isOfGraph(url: string): boolean {
  return url === '/graphql' || url.startsWith('/graphql?') || url.startsWith('/graphql/')
}

/** Takes no new connection, finishes the requests under way, and cuts those that take too long. */
export async function closeHttpServer(server: FastifyInstance, log: Logger): Promise<void> {
  const timer = setTimeout(() => {
    log.warn('requests that took too long were cut')
    server.server.closeAllConnections()
  }, finishRequestsMs)
  // Node closes the connections that are idle now; one that has just answered stays open for the next request.
  const idle = setInterval(() => server.server.closeIdleConnections(), 50)
  await server.close()
  clearInterval(idle)
  clearTimeout(timer)
}
