import { withTrace } from '@aquacis/kit/runtime/trace.ts'
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { largestFile, largestRequest, readOperationRequest } from '../operations/operation-request.ts'
import type { Operations } from '../operations/operations.ts'
import type { MaskResult } from './masking.ts'
import { traceOf } from './request-trace.ts'
import type { Door } from './session-door.ts'

export interface GraphqlRouteParts {
  readonly door: Door
  readonly operations: Operations
  readonly mask: MaskResult
}

/** `POST /graphql`: runs a known query or mutation for whoever asks; what they may see, the subgraphs decide. */
export function graphqlRoute(server: FastifyInstance, parts: GraphqlRouteParts): void {
  const { door, operations, mask } = parts
  const onRequest = async (request: FastifyRequest) => {
    if (announcedBytes(request) <= largestRequest) return
    if ((await door(request)).kind !== 'staff') throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
  }
  server.post('/graphql', { bodyLimit: largestFile, onRequest }, (request, reply) =>
    withTrace(traceOf(request), async () => {
      reply.header('cache-control', 'no-store')
      const viewer = await door(request)
      const { prepared, variables } = operations.find(readOperationRequest(request.body))
      if (prepared.kind === 'subscription') throw wrongDoor()
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
