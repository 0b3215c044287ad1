import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError, errorBody } from './api-error.ts'
import { conektaDialect, type Dialect, femsaDialect } from './dialect.ts'

/** Answers what no operation answers: bodies that are no JSON or too large, and addresses that are not there. */
export function answerOutsideOperations(server: FastifyInstance): void {
  // Clients send nothing, and say that it is JSON.
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)))
    } catch {
      done(Object.assign(new Error('The request body is not valid JSON.'), { statusCode: 400 }))
    }
  })
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const code = status < 500 ? 'parameter_validation.body' : 'api.system.general_failure'
    const dialect = dialectOf(request)
    const body =
      dialect === null ? { error: error.message } : inItsShape(dialect, status, code, error.message)
    return reply
      .code(status)
      .type(dialect?.mediaType ?? 'application/json')
      .send(JSON.stringify(body))
  })
  server.setNotFoundHandler((request, reply) => {
    const dialect = dialectOf(request)
    const message = `There is no ${request.method} ${request.url}.`
    const body =
      dialect === null ? { error: message } : inItsShape(dialect, 404, 'resource_not_found.route', message)
    return reply
      .code(404)
      .type(dialect?.mediaType ?? 'application/json')
      .send(JSON.stringify(body))
  })
}

function dialectOf({ url }: FastifyRequest): Dialect | null {
  return [conektaDialect, femsaDialect].find(({ prefix }) => url.startsWith(`${prefix}/`)) ?? null
}

function inItsShape({ provider }: Dialect, status: number, code: string, message: string) {
  const detail = { code: `conekta.errors.${code}`, message, debug_message: message }
  return errorBody(new ApiError(status, [detail]), provider)
}
