import { withTrace } from '@aquacis/kit/runtime/trace.ts'
import { anonymousViewer } from '@aquacis/kit/values/viewer.ts'
import type { FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import { largestRequest, readOperationRequest } from '../operations/operation-request.ts'
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
  server.post('/graphql', { bodyLimit: largestRequest }, (request, reply) =>
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

function wrongDoor(): GraphQLError {
  return new GraphQLError(
    'subscriptions run over WebSocket: open one to /graphql with graphql-transport-ws',
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  )
}
