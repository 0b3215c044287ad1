import { withTrace } from '@aquacis/kit/runtime/trace.ts'
import type { FastifyError, FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import { asGraphQLErrors, type MaskResult } from './masking.ts'
import { traceOf } from './request-trace.ts'

const statusOf: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
}

/** What was refused before it was run is told as an error of the graph too, with a status of its own. */
export function answerRefusals(server: FastifyInstance, mask: MaskResult): void {
  server.setErrorHandler((error: FastifyError, request, reply) =>
    withTrace(traceOf(request), () => {
      const isOfTheRequest = error.statusCode !== undefined && error.statusCode < 500
      const told = isOfTheRequest
        ? [new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST' } })]
        : asGraphQLErrors(error)
      const { errors } = mask({ errors: told })
      const status = isOfTheRequest ? error.statusCode : statusOf[String(errors?.[0]?.extensions['code'])]
      return reply.code(status ?? 400).send({ errors })
    }),
  )
}

/** Where no app is served, everything that is no route is nothing. */
export function answerNothingHere(server: FastifyInstance): void {
  server.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send({ errors: [{ message: 'there is nothing here', extensions: { code: 'BAD_REQUEST' } }] }),
  )
}
