import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { newTraceId, traceIdOf, withTrace } from '@aquacis/kit/runtime/trace.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createRequestLog } from './request-log.ts'

const traces = new WeakMap<FastifyRequest, string>()

/** The trace of a request: the one that came with it (`traceparent`), else a new one. */
export function traceOf(request: FastifyRequest): string {
  const known = traces.get(request)
  if (known !== undefined) return known
  const header = request.headers['traceparent']
  const traceId = traceIdOf(typeof header === 'string' ? header : undefined) ?? newTraceId()
  traces.set(request, traceId)
  return traceId
}

/** Every answer says its trace (`x-trace-id`), and every request is logged once, without what was asked or answered. */
export function traceRequests(server: FastifyInstance, log: Logger): void {
  const tell = createRequestLog(log)
  server.addHook('onRequest', (request, reply, done) => {
    const traceId = traceOf(request)
    reply.header('x-trace-id', traceId)
    withTrace(traceId, done)
  })
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    const said = {
      method,
      route: routeOptions.url ?? '*',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    withTrace(traceOf(request), () => {
      // Probes and files are many and tell little.
      tell(said, method === 'GET' && reply.statusCode < 400 ? 'debug' : 'info')
    })
    done()
  })
}
