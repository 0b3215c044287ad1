import { readFile } from 'node:fs/promises'
import { createHealth, type Health, healthRoutes } from '@aquacis/kit/runtime/health.ts'
import { createTokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { GatewayConfiguration } from './configuration.ts'
import { createCors } from './http/cors.ts'
import { createAdmission, usualAdmission } from './http/graphql/admission.ts'
import { createGraphqlHandler } from './http/graphql/graphql-handler.ts'
import { closeHttpServer, openHttpServer, usualConnectionLimits } from './http/http-server.ts'
import { createMask } from './http/masking.ts'
import { answerNothingHere, answerRefusals } from './http/refusals.ts'
import { dataHeaders } from './http/security-headers.ts'
import { sessionDoor } from './http/session-door.ts'
import { serveWebFiles } from './http/web-files.ts'
import { readKnownDocuments } from './operations/known-documents.ts'
import { createOperations } from './operations/operations.ts'
import { prepareOperations } from './operations/prepared-operations.ts'
import { openPeople, type People } from './session/people.ts'
import { createLiveDoor } from './subscriptions/live-door.ts'
import { openSubgraphs, type Subgraphs } from './supergraph/ask-subgraph.ts'
import type { Executor } from './supergraph/executor.ts'
import { createStockExecutor } from './supergraph/stock-executor.ts'
import { requireAddresses } from './supergraph/subgraph-urls.ts'

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
  const operations = createOperations(prepareOperations(executor, documents, log), null)

  const people = await openPeople(configuration, log)
  const health = gatewayHealth(executor, subgraphs, people)
  const cors = createCors(configuration.AQUACIS_ALLOWED_ORIGINS ?? [])
  const headers = dataHeaders(publicOrigin)
  const live = createLiveDoor({
    ...{ publicOrigin, sessions: people.sessions, operations, urls, sign, mask, headers, log },
    mostPerAddress: configuration.AQUACIS_LIVE_PER_ADDRESS,
    trustedProxies: configuration.AQUACIS_TRUSTED_PROXIES,
    async visit(request) {
      const session = await people.sessions.read(request.headers.cookie)
      return session === null ? null : { viewer: session.viewer, session }
    },
  })
  const graphql = createGraphqlHandler({
    door: sessionDoor({ publicOrigin, cors, readSession: people.sessions.read }),
    operations,
    mask,
    cors,
    admission: createAdmission(usualAdmission),
    streams: live.streams,
    headers,
    log,
  })
  const server = await openHttpServer({ publicOrigin, graphql, limits: usualConnectionLimits, log })
  answerRefusals(server, mask)
  healthRoutes(server, health)
  people.routes(server)
  if (configuration.AQUACIS_WEB_ROOT === undefined) answerNothingHere(server)
  else await serveWebFiles(server, configuration.AQUACIS_WEB_ROOT)

  live.serve(server.server)

  return {
    listen: () => server.listen({ host: configuration.HOST, port: configuration.PORT }),
    async close() {
      health.closing('the gateway is stopping')
      await live.close()
      await closeHttpServer(server, log)
      await Promise.all([subgraphs.close(), people.close()])
    },
  }
}

function gatewayHealth(executor: Executor, subgraphs: Subgraphs, people: People): Health {
  const health = createHealth('gateway')
  const fields = Object.keys(executor.schema.getQueryType()?.getFields() ?? {}).length
  health.check('supergraph', async () => (fields > 0 ? undefined : 'it answers no question'))
  for (const name of executor.subgraphs) health.check(`subgraph ${name}`, () => subgraphs.probe(name))
  for (const [name, probe] of people.probes) health.check(name, probe)
  return health
}
