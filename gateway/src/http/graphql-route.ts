import { withTrace } from '@aquacis/kit/runtime/trace.ts'
import { anonymousViewer } from '@aquacis/kit/values/viewer.ts'
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { largestFile, largestRequest, readOperationRequest } from '../operations/operation-request.ts'
import type { PreparedOperations } from '../operations/prepared-operations.ts'
import { requireOwnOrigin, requireSameOrigin } from '../session/same-origin.ts'
import type { Session } from '../session/session.ts'
import type { MaskResult } from './masking.ts'
import { traceOf } from './request-trace.ts'

export interface GraphqlRouteParts {
  readonly publicOrigin: URL
  readonly operations: PreparedOperations
  readonly readSession: (cookieHeader: string | undefined) => Promise<Session | null>
  readonly mask: MaskResult
}

/** `POST /graphql`: runs a known query or mutation for whoever asks; what they may see, the subgraphs decide. */
export function graphqlRoute(server: FastifyInstance, parts: GraphqlRouteParts): void {
  const { publicOrigin, operations, readSession, mask } = parts
  const onRequest = async (request: FastifyRequest) => {
    if (announcedBytes(request) <= largestRequest) return
    const session = await readSession(request.headers.cookie)
    if (session?.viewer.kind !== 'staff') throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
  }
  server.post('/graphql', { bodyLimit: largestFile, onRequest }, (request, reply) =>
    withTrace(traceOf(request), async () => {
      reply.header('cache-control', 'no-store')
      const session = await readSession(request.headers.cookie)
      if (session === null) requireOwnOrigin(request, publicOrigin)
      else requireSameOrigin(request, publicOrigin)
      const { prepared, variables } = operations.find(readOperationRequest(request.body))
      if (prepared.kind === 'subscription') throw wrongDoor()
      const viewer = session?.viewer ?? anonymousViewer
      return mask(await prepared.execute({ variables, viewer, traceId: traceOf(request) }))
    }),
  )
}

/** What does not say its length beforehand may be of any. */
function announcedBytes({ headers }: FastifyRequest): number {
  const length = headers['content-length']
  return length === undefined ? Number.POSITIVE_INFINITY : Number(length)
}

function wrongDoor(): GraphQLError {
  return new GraphQLError(
    'subscriptions run over WebSocket: open one to /graphql with graphql-transport-ws',
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  )
}
