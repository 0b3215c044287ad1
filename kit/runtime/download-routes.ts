import type { FastifyInstance } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Viewer } from '../values/viewer.ts'
import { readBearer, type TokenVerifier } from './internal-token.ts'
import type { Logger } from './log.ts'
import type { ContextMaker } from './request-context.ts'
import type { Download } from './subgraph-definition.ts'
import { newTraceId, traceIdOf, withTrace } from './trace.ts'

/** What the routes of files stand on. */
export interface DownloadRouteParts {
  readonly downloads: Readonly<Record<string, Download>>
  readonly verify: TokenVerifier
  readonly contextFor: ContextMaker
  readonly mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError
  readonly log: Logger
}

/** Opens `GET <path>/<name>` for each file, behind the same token as the graph. Errors are told as the graph tells them. */
export function downloadRoutes(server: FastifyInstance, path: string, parts: DownloadRouteParts): void {
  for (const [name, download] of Object.entries(parts.downloads)) {
    server.get(`${path}/${name}`, async (request, reply) => {
      const viewer: Viewer | undefined = await readBearer(
        parts.verify,
        request.headers.authorization,
        parts.log,
      )
      if (viewer === undefined) {
        reply.header('www-authenticate', 'Bearer')
        return reply.code(401).send(refusal('a valid internal token is needed', 'UNAUTHENTICATED'))
      }
      const header = request.headers['traceparent']
      const traceId = traceIdOf(typeof header === 'string' ? header : undefined) ?? newTraceId()
      const asked = new URL(request.url, 'http://localhost').searchParams
      try {
        const file = await withTrace(traceId, () => download(parts.contextFor(viewer, traceId), asked))
        if (file === null)
          return reply.code(404).send(refusal('there is no such file, or it is not yours', 'NOT_FOUND'))
        reply.header('content-disposition', `attachment; filename="${safeName(file.name)}"`)
        return await reply.type(file.mediaType).send(file.body)
      } catch (error) {
        const known = error instanceof GraphQLError ? error : new GraphQLError('a file failed')
        const shown = withTrace(traceId, () => parts.mask(known.toJSON(), error))
        return reply.code(statusOf[String(shown.extensions?.['code'])] ?? 500).send({ errors: [shown] })
      }
    })
  }
}

const statusOf: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAVAILABLE: 503,
}

function refusal(message: string, code: string) {
  return { errors: [{ message, extensions: { code } }] }
}

function safeName(name: string): string {
  return name.replaceAll(/[^\w.-]/g, '-')
}
