import { createHealth, type Health } from '@aquacis/kit/runtime/health.ts'
import { createBatchSigner, createTokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { anonymousViewer } from '@aquacis/kit/values/viewer.ts'
import type { GatewayConfiguration } from './configuration.ts'
import { type Gateway, openDoors } from './doors.ts'
import { createCors } from './http/cors.ts'
import { fileRoutes } from './http/files/file-route.ts'
import { createClientMark } from './http/graphql/client-mark.ts'
import { createMask } from './http/masking.ts'
import { answerNothingHere } from './http/refusals.ts'
import { sessionDoor } from './http/session-door.ts'
import { serveWebFiles } from './http/web-files.ts'
import { tellGraph } from './serving/graph-health.ts'
import { loadGraph } from './serving/load-graph.ts'
import { type ServedGraph, serveGraph } from './serving/served-graph.ts'
import { openPeople, type People } from './session/people.ts'
import { batchEvents } from './subscriptions/completing/event-batches.ts'
import { openSubgraphs, type Subgraphs } from './supergraph/ask-subgraph.ts'

/** The people's door over any supergraph. Throws a sentence when a file is missing or does not fit. */
export async function createGateway(configuration: GatewayConfiguration, log: Logger): Promise<Gateway> {
  const { AQUACIS_PUBLIC_ORIGIN: publicOrigin, AQUACIS_SUBGRAPH_URLS: urls } = configuration
  const sign = createTokenSigner(configuration.AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK)
  const subgraphs = openSubgraphs(urls, sign, log)
  const signBatch = createBatchSigner(configuration.AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK)
  const events = batchEvents({ ask: subgraphs.ask, urls, sign, signBatch, log })
  const graph = await serveGraph({
    files: {
      supergraph: configuration.AQUACIS_SUPERGRAPH_FILE,
      knownDocuments: configuration.AQUACIS_KNOWN_DOCUMENTS_FILE,
    },
    load: (texts) => loadGraph(texts, { urls, ask: events.ask, freeForm: null, log }),
    log,
  })
  const people = await openPeople(configuration, log)
  const cors = createCors(configuration.AQUACIS_ALLOWED_ORIGINS ?? [])
  const trustedProxies = configuration.AQUACIS_TRUSTED_PROXIES
  const markOf = createClientMark({ key: configuration.AQUACIS_SESSION_KEY, trustedProxies })
  let closeFiles = async () => {}
  return openDoors({
    place: { host: configuration.HOST, port: configuration.PORT },
    ...{ publicOrigin, operations: graph.operations, cors, log, mask: createMask(log) },
    wrongGuesses: people.wrongGuesses,
    markOf,
    door: sessionDoor({ publicOrigin, cors, readSession: people.sessions.read }),
    live: {
      ...{ publicOrigin, sessions: people.sessions, urls, signers: { sign, signBatch } },
      mostPerAddress: configuration.AQUACIS_LIVE_PER_ADDRESS,
      trustedProxies,
      async visit(request) {
        const session = await people.sessions.read(request.headers.cookie)
        if (session !== null) return { viewer: session.viewer, session }
        // Who says that they are nobody may follow what everybody may; who believes to be signed in has to know that they are not.
        return request.url?.endsWith('?guest') === true ? { viewer: anonymousViewer, session: null } : null
      },
    },
    health: gatewayHealth(graph, subgraphs, people),
    async routes(server) {
      people.routes(server)
      closeFiles = fileRoutes(server, {
        ...{ routes: configuration.AQUACIS_DOWNLOADS, keyed: configuration.AQUACIS_KEYED_DOWNLOADS },
        readSession: people.sessions.read,
        ...{ urls, publicOrigin, sign, markOf, log },
      })
      if (configuration.AQUACIS_WEB_ROOT === undefined) answerNothingHere(server)
      else
        await serveWebFiles(server, {
          webRoot: configuration.AQUACIS_WEB_ROOT,
          connectTo: configuration.AQUACIS_GATEWAY_CONNECT_SRC ?? [],
        })
    },
    async release() {
      graph.close()
      events.close()
      subgraphs.close()
      await Promise.all([people.close(), closeFiles()])
    },
  })
}

function gatewayHealth(graph: ServedGraph, subgraphs: Subgraphs, people: People): Health {
  const health = createHealth('gateway')
  tellGraph(health, graph, subgraphs.probe)
  for (const [name, probe] of people.probes) health.check(name, probe)
  return health
}
