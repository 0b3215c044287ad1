import type { IncomingHttpHeaders } from 'node:http'
import * as v from 'valibot'

/** Which pages of other sites may read answers: https://fetch.spec.whatwg.org/#http-cors-protocol. */
export interface Cors {
  /** Is it the origin of a third party that may ask, as nobody in particular? */
  allows(origin: string | undefined): boolean
  /** Headers of an answer to this request, names and values in turn. */
  headersFor(headers: IncomingHttpHeaders): readonly string[]
  /** What the answer to the question before a request says beside those. */
  preflight(headers: IncomingHttpHeaders): readonly string[]
}

/** `https://one.example,https://other.example`, as the variable AQUACIS_ALLOWED_ORIGINS has them. */
export const allowedOrigins = v.pipe(
  v.string(),
  v.transform((text): readonly string[] => text.split(',').map((origin) => origin.trim())),
  v.check(
    (origins) => origins.every((origin) => URL.parse(origin)?.origin === origin),
    'origins as browsers write them, separated by commas, such as https://mapas.example',
  ),
)

const nothing: readonly string[] = []
const preflightSeconds = 600
/** Headers that requests to the graph carry. */
const allowedHeaders = 'content-type, accept, traceparent, apollo-require-preflight'

/**
 * Origins as browsers write them; none by default. Credentials are never allowed: whoever asks from another site has
 * no session here.
 */
export function createCors(origins: readonly string[]): Cors {
  const allowed = new Set(origins)
  const vary = allowed.size === 0 ? nothing : ['vary', 'origin']

  function headersFor({ origin }: IncomingHttpHeaders): readonly string[] {
    if (origin === undefined || !allowed.has(origin)) return vary
    return [
      ...vary,
      'access-control-allow-origin',
      origin,
      'access-control-expose-headers',
      'x-trace-id, retry-after',
    ]
  }

  return {
    allows: (origin) => origin !== undefined && allowed.has(origin),
    headersFor,
    preflight(headers) {
      if (headers.origin === undefined || !allowed.has(headers.origin)) return nothing
      return [
        'access-control-allow-methods',
        'GET, POST',
        'access-control-allow-headers',
        allowedHeaders,
        'access-control-max-age',
        String(preflightSeconds),
      ]
    },
  }
}
