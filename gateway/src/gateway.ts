import { readFile } from 'node:fs/promises'
import { createHealth, type Health, healthRoutes } from '@aquacis/kit/runtime/health.ts'
import { createTokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { fastifyCompress } from '@fastify/compress'
import { type FastifyInstance, fastify } from 'fastify'
import type { GatewayConfiguration } from './configuration.ts'
import { graphqlRoute } from './http/graphql-route.ts'
import { createMask } from './http/masking.ts'
import { answerRefusals } from './http/refusals.ts'
import { traceRequests } from './http/request-trace.ts'
import { securityHeaders } from './http/security-headers.ts'
import { serveWebFiles } from './http/web-files.ts'
import { readKnownDocuments } from './operations/known-documents.ts'
import { prepareOperations } from './operations/prepared-operations.ts'
import { createCookies, readSession } from './session/cookies.ts'
import { createIdentityProvider, type IdentityProvider } from './session/identity-provider.ts'
import { createCookieSealer } from './session/sealer.ts'
import { signInRoutes } from './session/sign-in-routes.ts'
import { createGraphqlSockets } from './subscriptions/graphql-socket.ts'
import { createLiveHub } from './subscriptions/live-hub.ts'
import { openSocketDoor } from './subscriptions/socket-door.ts'
import { openUpstreams } from './subscriptions/upstream.ts'
import { openSubgraphs, type Subgraphs } from './supergraph/ask-subgraph.ts'
import type { Executor } from './supergraph/executor.ts'
import { createStockExecutor } from './supergraph/stock-executor.ts'
import { requireAddresses } from './supergraph/subgraph-urls.ts'

/** Of the 5 s to stop in: the rest is for sockets and pools. */
const finishRequestsMs = 3_000

/** The people's door, ready to listen. */
export interface Gateway {
  /** Resolves with the address once connections are taken. */
  listen(): Promise<string>
  /** Finishes the requests that run, says good-bye to the sockets, lets go of the subgraphs. */
  close(): Promise<void>
}

/** Puts the parts together over any supergraph. Throws a sentence when a file is missing or does not fit. */
export async function createGateway(configuration: GatewayConfiguration, log: Logger): Promise<Gateway> {
  const { AQUACIS_PUBLIC_ORIGIN: publicOrigin, AQUACIS_SUBGRAPH_URLS: urls } = configuration
  const mask = createMask(log)
  const sign = createTokenSigner(configuration.AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK)
  const subgraphs = openSubgraphs(urls, sign, log)
  const supergraph = await readFile(configuration.AQUACIS_SUPERGRAPH_FILE, 'utf8')
  const executor = createStockExecutor(supergraph, subgraphs.ask, log)
  requireAddresses(executor.subgraphs, urls)
  const documents = await readKnownDocuments(configuration.AQUACIS_KNOWN_DOCUMENTS_FILE)
  const operations = prepareOperations(executor, documents, log)

  const identityProvider = createIdentityProvider(
    configuration.AQUACIS_OIDC_ISSUER,
    configuration.AQUACIS_OIDC_CLIENT_ID,
    publicOrigin,
  )
  const cookies = createCookies(publicOrigin)
  const sealer = createCookieSealer(configuration.AQUACIS_SESSION_KEY)
  const sessionOf = (cookieHeader: string | undefined) => readSession(cookies, sealer, cookieHeader)

  const health = gatewayHealth(executor, subgraphs, identityProvider)
  const server = await openServer(configuration, log)
  answerRefusals(server, mask)
  healthRoutes(server, health)
  graphqlRoute(server, { publicOrigin, operations, readSession: sessionOf, mask })
  signInRoutes(server, { publicOrigin, identityProvider, cookies, sealer, log })
  if (configuration.AQUACIS_WEB_ROOT !== undefined)
    await serveWebFiles(server, configuration.AQUACIS_WEB_ROOT)

  const upstreams = openUpstreams(urls, sign, log)
  const hub = createLiveHub(upstreams, mask)
  const onSocket = createGraphqlSockets({ schema: executor.schema, operations, hub, mask, log })
  const door = openSocketDoor(server.server, { publicOrigin, readSession: sessionOf, onSocket, log })

  return {
    listen: () => server.listen({ host: configuration.HOST, port: configuration.PORT }),
    async close() {
      health.closing('the gateway is stopping')
      await door.close()
      await closeServer(server, log)
      await Promise.all([upstreams.close(), subgraphs.close()])
    },
  }
}

function gatewayHealth(executor: Executor, subgraphs: Subgraphs, identityProvider: IdentityProvider): Health {
  const health = createHealth('gateway')
  const fields = Object.keys(executor.schema.getQueryType()?.getFields() ?? {}).length
  health.check('supergraph', async () => (fields > 0 ? undefined : 'it answers no question'))
  for (const name of executor.subgraphs) health.check(`subgraph ${name}`, () => subgraphs.probe(name))
  health.check('identity provider', () => identityProvider.probe())
  return health
}

async function openServer(
  { AQUACIS_PUBLIC_ORIGIN: publicOrigin }: GatewayConfiguration,
  log: Logger,
): Promise<FastifyInstance> {
  // Idle connections are closed at once when the server closes; those with a request get to finish it.
  const server = fastify({ forceCloseConnections: 'idle', routerOptions: { ignoreTrailingSlash: true } })
  // JSON is what needs a question beforehand (CORS preflight); plain text any page may send.
  server.removeContentTypeParser('text/plain')
  traceRequests(server, log)
  const headers = securityHeaders(publicOrigin)
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  // What comes in stays as it is: a small body that unpacks into a large one is an old trick.
  await server.register(fastifyCompress, { globalDecompression: false, encodings: ['br', 'gzip'] })
  return server
}

/** Takes no new connection, finishes the requests under way, and cuts those that take too long. */
async function closeServer(server: FastifyInstance, log: Logger): Promise<void> {
  const timer = setTimeout(() => {
    log.warn('requests that took too long were cut')
    server.server.closeAllConnections()
  }, finishRequestsMs)
  // Node closes the connections that are idle now; one that has just answered stays open for the next request.
  const idle = setInterval(() => server.server.closeIdleConnections(), 50)
  await server.close()
  clearInterval(idle)
  clearTimeout(timer)
}
