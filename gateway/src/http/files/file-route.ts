import type { TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { traceparent } from '@aquacis/kit/runtime/trace.ts'
import { anonymousViewer } from '@aquacis/kit/values/viewer.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { Agent, type Dispatcher, request as send } from 'undici'
import { requireOwnOrigin } from '../../session/same-origin.ts'
import type { Session } from '../../session/session.ts'
import type { SubgraphUrls } from '../../supergraph/subgraph-urls.ts'
import { createAdmission } from '../graphql/admission.ts'
import type { ClientMark } from '../graphql/client-mark.ts'
import { traceOf } from '../request-trace.ts'
import { fileGuests } from './file-guests.ts'
import { filePage } from './file-page.ts'

/** Which subgraph makes which file, by the name of the file's route. */
export type FileRoutes = ReadonlyMap<string, string>

export interface FileRouteParts {
  readonly routes: FileRoutes
  readonly urls: SubgraphUrls
  readonly publicOrigin: URL
  readonly readSession: (cookieHeader: string | undefined) => Session | null | Promise<Session | null>
  readonly sign: TokenSigner
  /** Files that their own key opens for who is not signed in. */
  readonly keyed: ReadonlySet<string>
  readonly markOf: ClientMark
  readonly log: Logger
}

/** A file is made for one person at a time, and costs what a hundred questions do. */
const admissionLimits = { together: 32, perPerson: 2 }
/** A year of hours is ready in a second; a machine that is busy may need some more. */
const patienceMs = 30_000
/** What of an answer is the file's own; all else is the gateway's. */
const handedOn = ['content-type', 'content-disposition', 'content-length'] as const

/**
 * `GET /download/<name>?…` answers with the file that the subgraph of that name's route makes for whoever is signed in, or has
 * the file's own key, as it comes. A link is enough: it changes nothing, and the browser says whose page it was on. Returns what lets go of
 * the subgraphs.
 */
export function fileRoutes(server: FastifyInstance, parts: FileRouteParts): () => Promise<void> {
  const agent = new Agent({ connections: 8, headersTimeout: patienceMs, bodyTimeout: patienceMs })
  const admission = createAdmission(admissionLimits)
  const guests = fileGuests(parts.keyed, parts.markOf)
  for (const [name, subgraph] of parts.routes) {
    const address = addressOf(parts.urls, subgraph, name)
    server.get(`/download/${name}`, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      try {
        requireOwnOrigin(request, parts.publicOrigin.origin)
        const session = await parts.readSession(request.headers.cookie)
        const { search, searchParams } = new URL(request.url, parts.publicOrigin)
        const leave =
          session === null
            ? guests.enter(name, request, searchParams)
            : admission.enter({ viewer: session.viewer, session })
        if (leave === null) throw refusal('Inicia sesión para descargar este archivo.', 'UNAUTHENTICATED')
        reply.raw.once('close', leave)
        const viewer = session?.viewer ?? anonymousViewer
        const traceId = traceOf(request)
        const answer = await send(`${address}${search}`, {
          dispatcher: agent,
          headers: {
            authorization: `Bearer ${await parts.sign(viewer, subgraph)}`,
            traceparent: traceparent(traceId),
          },
        }).catch((error: unknown) => {
          parts.log.warn({ err: error, subgraph }, 'a subgraph made no file')
          throw refusal('El archivo no se pudo preparar. Inténtalo en unos segundos.', 'UNAVAILABLE')
        })
        return await handOn(answer, request, reply)
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error
        return tell(request, reply, error)
      }
    })
  }
  return () => agent.close()
}

async function handOn(answer: Dispatcher.ResponseData, request: FastifyRequest, reply: FastifyReply) {
  if (answer.statusCode === 200) {
    for (const name of handedOn) {
      const value = answer.headers[name]
      if (typeof value === 'string') reply.header(name, value)
    }
    return reply.send(answer.body)
  }
  const told = (await answer.body.json().catch(() => null)) as Partial<ToldErrors> | null
  const [first] = told?.errors ?? []
  // Of its own token a client knows nothing: that one was refused is a fault between the two.
  if (first === undefined || answer.statusCode === 401)
    throw refusal('El archivo no se pudo preparar. Inténtalo en unos segundos.', 'UNAVAILABLE')
  return tell(request, reply, refusal(messageOf(first), String(first.extensions?.['code'])))
}

interface ToldErrors {
  readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[]
}

function messageOf({ message, extensions }: ToldErrors['errors'][number]): string {
  return extensions?.['code'] === 'NOT_FOUND' ? 'Este archivo no existe, o no es tuyo.' : message
}

const statusOf: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
}

/** A page for whoever followed a link, the error as the graph tells it for everybody else. */
function tell(request: FastifyRequest, reply: FastifyReply, { message, extensions }: GraphQLError) {
  reply.code(statusOf[String(extensions['code'])] ?? 500)
  if (!(request.headers.accept ?? '').includes('text/html')) {
    return reply.send({ errors: [{ message, extensions }] })
  }
  return reply.type('text/html; charset=utf-8').send(filePage(message))
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

function addressOf(urls: SubgraphUrls, subgraph: string, name: string): string {
  const url = urls.get(subgraph)
  if (url === undefined)
    throw new Error(`AQUACIS_DOWNLOADS: ${subgraph} has no address: add it to AQUACIS_SUBGRAPH_URLS`)
  return new URL(`./download/${name}`, url).href
}
