import { fileURLToPath } from 'node:url'
import {
  base64Key,
  jsonWebKey,
  listenHost,
  logLevel,
  portNumber,
} from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'
import { subgraphUrls } from './supergraph/subgraph-urls.ts'

const inSchemaFolder = (name: string) => fileURLToPath(new URL(`../../schema/${name}`, import.meta.url))

const webUrl = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^/\s]/, 'a URL that begins with https:// (or http:// on one machine)'),
  v.transform((text) => new URL(text)),
)

/** What the gateway reads from its environment. */
export const gatewayConfiguration = v.object({
  /** Where browsers reach this gateway: scheme, host and port. */
  AQUACIS_PUBLIC_ORIGIN: v.pipe(
    webUrl,
    v.check((url) => url.pathname === '/' && url.search === '', 'scheme, host and port without a path'),
  ),
  AQUACIS_SUPERGRAPH_FILE: v.optional(v.string(), inSchemaFolder('supergraph.graphql')),
  AQUACIS_KNOWN_DOCUMENTS_FILE: v.optional(v.string(), inSchemaFolder('known-documents.json')),
  AQUACIS_SUBGRAPH_URLS: subgraphUrls,
  AQUACIS_OIDC_ISSUER: webUrl,
  AQUACIS_OIDC_CLIENT_ID: v.optional(v.string(), 'aquacis-gateway'),
  /** Seals the session cookies. */
  AQUACIS_SESSION_KEY: base64Key,
  /** Signs the internal tokens: Ed25519. */
  AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK: jsonWebKey,
  /** Folder of the built app; without it the gateway serves the graph alone. */
  AQUACIS_WEB_ROOT: v.optional(v.string()),
  HOST: listenHost,
  PORT: v.optional(portNumber, '4000'),
  LOG_LEVEL: logLevel,
})

export type GatewayConfiguration = v.InferOutput<typeof gatewayConfiguration>
