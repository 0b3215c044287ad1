import type { GraphQLError } from 'graphql'
import { HttpRefusal } from './http-refusal.ts'
import type { Media } from './media.ts'

/** What has a status of its own in HTTP, whatever the media type. */
const statusByCode: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
}

/**
 * The status of an answer without data. A request that is well-formed but cannot be run (its text, its variables, its
 * cost) is 200 to whoever reads application/json alone, since such clients take any other status for a failure of the
 * network; 400 in the media type that was made for it.
 */
export function statusOfRefusal(thrown: unknown, errors: readonly GraphQLError[], media: Media): number {
  if (thrown instanceof HttpRefusal) return thrown.status
  const own = statusByCode[String(errors[0]?.extensions['code'])]
  return own ?? (media === 'application/json' ? 200 : 400)
}
