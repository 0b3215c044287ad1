import { randomInt } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isPassingFault } from './database/query-failed.ts'
import type { Logger } from './log.ts'

/** Codes that a client may rely on; see “Refusals and errors” of the house. */
export type ErrorCode = 'BAD_USER_INPUT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'COST_EXCEEDED' | 'UNAVAILABLE'

/** The request cannot mean anything: a malformed id, a range too long. The message says what and how to mend it. */
export function badUserInput(message: string): GraphQLError {
  return coded('BAD_USER_INPUT', message)
}

/** Nobody is signed in, and the field is not for everybody. */
export function unauthenticated(): GraphQLError {
  return coded('UNAUTHENTICATED', 'Inicia sesión para continuar.')
}

/** Somebody is signed in who may never ask for this field. */
export function forbidden(): GraphQLError {
  return coded('FORBIDDEN', 'Tu cuenta no tiene permiso para hacer esto.')
}

/** Another system failed; asking again is safe. */
export function unavailable(message: string): GraphQLError {
  return coded('UNAVAILABLE', message)
}

function coded(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

const ownCodes = new Set<unknown>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'COST_EXCEEDED',
  'UNAVAILABLE',
  // Said by GraphQL servers about the request itself.
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTROSPECTION_DISABLED',
  'TOO_MANY_REQUESTS',
])

/**
 * What leaves the process instead of an error: our own and the protocol's keep code and message; an engine out of
 * reach becomes UNAVAILABLE; anything else is a bug, logged once with its stack and shown as a reference number.
 * Has the shape of Apollo Server's `formatError`.
 */
export function maskErrors(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    if (ownCodes.has(formatted.extensions?.['code'])) return withoutStack(formatted)
    if (alreadyMasked(formatted)) return withoutStack(formatted)
    const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error
    const place = {
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
    }
    if (isPassingFault(cause)) {
      log.warn({ err: cause, path: formatted.path?.join('.') }, 'an engine is out of reach')
      return {
        message: 'El servicio no está disponible por el momento. Inténtalo de nuevo en unos segundos.',
        ...place,
        extensions: { code: 'UNAVAILABLE' },
      }
    }
    const reference = newReference()
    log.error({ err: cause, reference, path: formatted.path?.join('.') }, 'an error was masked')
    return {
      message: `Algo falló de nuestro lado. Si vuelve a ocurrir, menciona la referencia ${reference}.`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    }
  }
}

/** Eight letters and digits that are not taken for each other on the telephone. */
function newReference(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** A subgraph's masked error on its way through the gateway: its number must stay the one that was logged. */
function alreadyMasked(formatted: GraphQLFormattedError): boolean {
  const reference = formatted.extensions?.['reference']
  return (
    typeof reference === 'string' && /^[2-9A-Z]{8}$/.test(reference) && formatted.message.includes(reference)
  )
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {}
  return { ...formatted, extensions }
}
