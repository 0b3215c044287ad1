import { listenHost, logLevel, portNumber } from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'
import { allowedOrigins } from './http/cors.ts'
import { subgraphUrls } from './supergraph/subgraph-urls.ts'

/** What the open gateway reads: no session, no key, no known documents. */
export const openConfiguration = v.object({
  AQUACIS_SUPERGRAPH_FILE: v.string(),
  /** Where subgraphs listen, for those that are not where the supergraph says. */
  AQUACIS_SUBGRAPH_URLS: v.optional(subgraphUrls),
  /** May clients ask what the graph is made of? */
  AQUACIS_INTROSPECTION: v.optional(
    v.pipe(
      v.picklist(['on', 'off'], 'on or off'),
      v.transform((told) => told === 'on'),
    ),
    'on',
  ),
  /** Sites whose pages may ask. */
  AQUACIS_ALLOWED_ORIGINS: v.optional(allowedOrigins),
  HOST: listenHost,
  PORT: portNumber,
  LOG_LEVEL: logLevel,
})

export type OpenConfiguration = v.InferOutput<typeof openConfiguration>
