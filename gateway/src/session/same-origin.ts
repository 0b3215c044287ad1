import type { IncomingHttpHeaders } from 'node:http'
import { GraphQLError } from 'graphql'

/** A page of another site cannot set it without asking first, and the answer to that is no. */
const csrfHeader = 'x-aquacis-csrf'

/** Throws FORBIDDEN unless the request was made by a page of this origin, as browsers write it. */
export function requireSameOrigin(
  { headers }: { readonly headers: IncomingHttpHeaders },
  ownOrigin: string,
): void {
  requireOwnOrigin({ headers }, ownOrigin)
  if (headers[csrfHeader] === '1') return
  throw refusal(`a request with a session needs the header ${csrfHeader}: 1`)
}

/** Throws FORBIDDEN when the browser says that a page of another origin asks. */
export function requireOwnOrigin(
  { headers }: { readonly headers: IncomingHttpHeaders },
  ownOrigin: string,
): void {
  if (headers.origin !== undefined && headers.origin !== ownOrigin) {
    throw refusal(`only pages of ${ownOrigin} may ask`)
  }
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') throw refusal(`only pages of ${ownOrigin} may ask`)
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } })
}
