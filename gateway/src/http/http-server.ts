import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { fastifyCompress } from '@fastify/compress'
import { type FastifyInstance, fastify } from 'fastify'
import { traceRequests } from './request-trace.ts'
import { securityHeaders } from './security-headers.ts'

/** Of the 5 s to stop in: the rest is for sockets and pools. */
const finishRequestsMs = 3_000

/** A server that traces, carries the security headers and compresses; routes are added to it. */
export async function openHttpServer(publicOrigin: URL, log: Logger): Promise<FastifyInstance> {
  // Idle connections are closed at once when the server closes; those with a request get to finish it.
  const server = fastify({ forceCloseConnections: 'idle', routerOptions: { ignoreTrailingSlash: true } })
  // JSON is what needs a question beforehand (CORS preflight); plain text any page may send.
  server.removeContentTypeParser('text/plain')
  traceRequests(server, log)
  const headers = securityHeaders(publicOrigin)
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  // What comes in stays as it is: a small body that unpacks into a large one is an old trick.
  await server.register(fastifyCompress, { globalDecompression: false, encodings: ['br', 'gzip'] })
  return server
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
