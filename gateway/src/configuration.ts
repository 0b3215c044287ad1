import { fileURLToPath } from 'node:url'
import {
  base64Key,
  jsonWebKey,
  listenHost,
  logLevel,
  portNumber,
  postgresUrl,
} from '@aquacis/kit/runtime/configuration.ts'
import * as v from 'valibot'
import { allowedOrigins } from './http/cors.ts'
import { fileRoutesText } from './http/files/file-routes-text.ts'
import { lifetimeText } from './session/lifetimes.ts'
import { subgraphUrls } from './supergraph/subgraph-urls.ts'

const inSchemaFolder = (name: string) => fileURLToPath(new URL(`../../schema/${name}`, import.meta.url))

const webUrl = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^/\s]/, 'a URL that begins with https:// (or http:// on one machine)'),
  v.transform((text) => new URL(text)),
)

function countText(usual: number) {
  const digits = v.regex(/^\d{1,6}$/, 'a whole number')
  return v.optional(v.pipe(v.string(), digits, v.transform(Number)), String(usual))
}

/** What the gateway reads from its environment. */
export const gatewayConfiguration = v.object({
  /** Where browsers reach this gateway: scheme, host and port. */
  AQUACIS_PUBLIC_ORIGIN: v.pipe(
    webUrl,
    v.check((url) => url.pathname === '/' && url.search === '', 'scheme, host and port without a path'),
  ),
  AQUACIS_SUPERGRAPH_FILE: v.optional(v.string(), inSchemaFolder('supergraph.graphql')),
  /** Several with commas between: an app that was opened before it was replaced asks by the documents that it was built with. */
  AQUACIS_KNOWN_DOCUMENTS_FILE: v.pipe(
    v.optional(v.string(), ['known-documents.json', 'landed-documents.json'].map(inSchemaFolder).join()),
    v.transform((text) => text.split(',')),
  ),
  AQUACIS_SUBGRAPH_URLS: subgraphUrls,
  /** Which subgraph makes which file of `/download/…`; none unless told. */
  AQUACIS_DOWNLOADS: v.optional(fileRoutesText, ''),
  /** Which of them their own key opens for who is not signed in, with commas between; none unless told. */
  AQUACIS_KEYED_DOWNLOADS: v.pipe(
    v.optional(v.string(), ''),
    v.regex(/^([a-z][a-z0-9-]*(,[a-z][a-z0-9-]*)*)?$/, 'names of files, separated by commas'),
    v.transform((text): ReadonlySet<string> => new Set(text.split(',').filter((name) => name !== ''))),
  ),
  /** Third parties whose pages may ask, as nobody in particular; none unless told. */
  AQUACIS_ALLOWED_ORIGINS: v.optional(allowedOrigins),
  /** Origins besides ours to which pages of the app may talk: where the payment provider makes a token of a card; none unless told. */
  AQUACIS_GATEWAY_CONNECT_SRC: v.optional(allowedOrigins),
  /** Proxies of our own between clients and this gateway, each of which adds to `x-forwarded-for`. */
  AQUACIS_TRUSTED_PROXIES: countText(0),
  /** Sockets and event streams of one address at a time. */
  AQUACIS_LIVE_PER_ADDRESS: countText(500),
  AQUACIS_OIDC_ISSUER: webUrl,
  AQUACIS_OIDC_CLIENT_ID: v.optional(v.string(), 'aquacis-gateway'),
  /** Marks session cookies as ours, seals names and sign-ins under way. */
  AQUACIS_SESSION_KEY: base64Key,
  /** The gateway's own database: the role that uses it, and the owner, who migrates at start. */
  AQUACIS_GATEWAY_DATABASE_URL: postgresUrl,
  AQUACIS_GATEWAY_OWNER_URL: postgresUrl,
  /** Minutes, unused and in all: 30 and 180 days for a phone on which one looks in weekly. */
  AQUACIS_RESIDENT_SESSION: v.optional(lifetimeText, '43200/259200'),
  /** Minutes, unused and in all: a desk that was left, a working day. */
  AQUACIS_STAFF_SESSION: v.optional(lifetimeText, '30/600'),
  /** Whether staff must have shown more than a password (`amr` of the ID token). */
  AQUACIS_STAFF_SECOND_FACTOR: v.optional(
    v.picklist(['required', 'optional'], 'required or optional'),
    'required',
  ),
  /** Signs the internal tokens: Ed25519. */
  AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK: jsonWebKey,
  /** Folder of the built app; without it the gateway serves the graph alone. */
  AQUACIS_WEB_ROOT: v.optional(v.string()),
  HOST: listenHost,
  PORT: v.optional(portNumber, '4000'),
  LOG_LEVEL: logLevel,
})

export type GatewayConfiguration = v.InferOutput<typeof gatewayConfiguration>
