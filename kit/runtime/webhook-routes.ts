import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SubgraphRoom, Webhook } from './subgraph-definition.ts'
import { newTraceId, withTrace } from './trace.ts'

/** A provider's message is a few kilobytes; what is larger is answered 413 before it is read. */
const largestBody = 256 * 1024

/**
 * Opens `POST <path>/<name>` for each webhook, without an internal token: who calls is known by the signature over the bytes of
 * the body, which are handed on as they came. A handler that throws is answered 500: the provider calls again.
 */
export function webhookRoutes(
  server: FastifyInstance,
  path: string,
  webhooks: Readonly<Record<string, Webhook>>,
  room: SubgraphRoom,
): void {
  // In a scope of its own: elsewhere bodies are read as JSON.
  server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))
    for (const [name, webhook] of Object.entries(webhooks)) {
      scope.post(`${path}/${name}`, { bodyLimit: largestBody }, async (request, reply) => {
        const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const { status } = await withTrace(newTraceId(), () =>
          webhook(room, { rawBody, headers: singleHeaders(request) }),
        )
        return reply.code(status).send()
      })
    }
    done()
  })
}

/** Headers that came more than once are none that a provider sends. */
function singleHeaders({ headers }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
