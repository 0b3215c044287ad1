import { createHealth } from '@aquacis/kit/runtime/health.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { type Gateway, openDoors } from './doors.ts'
import { createCors } from './http/cors.ts'
import { createMask } from './http/masking.ts'
import { answerNothingHere } from './http/refusals.ts'
import { openDoor } from './http/session-door.ts'
import type { OpenConfiguration } from './open-configuration.ts'
import { usualOperationLimits } from './operations/limits/operation-limits.ts'
import { tellGraph } from './serving/graph-health.ts'
import { loadGraph } from './serving/load-graph.ts'
import { openMovingSubgraphs } from './serving/moving-subgraphs.ts'
import { serveGraph } from './serving/served-graph.ts'

const mostPrepared = 500

/**
 * The same gateway without sessions, known documents and internal tokens: anybody may run any text over any
 * supergraph. For public graphs, audits and trying things out. Throws a sentence when the file is missing or no supergraph.
 */
export async function openGateway(configuration: OpenConfiguration, log: Logger): Promise<Gateway> {
  const { HOST: host, PORT: port } = configuration
  const subgraphs = openMovingSubgraphs(configuration.AQUACIS_SUBGRAPH_URLS ?? new Map(), log)
  const freeForm = {
    limits: usualOperationLimits,
    introspection: configuration.AQUACIS_INTROSPECTION,
    mostPrepared,
  }
  const graph = await serveGraph({
    files: { supergraph: configuration.AQUACIS_SUPERGRAPH_FILE, knownDocuments: [] },
    load: (texts) => loadGraph(texts, { ...subgraphs.of(texts.supergraph), freeForm, log }),
    log,
  })
  const health = createHealth('gateway')
  tellGraph(health, graph, subgraphs.probe)
  return openDoors({
    place: { host, port },
    publicOrigin: new URL(`http://${host}:${port}`),
    operations: graph.operations,
    door: openDoor,
    wrongGuesses: null,
    markOf: null,
    live: {
      ...{ publicOrigin: null, sessions: null, signers: null, urls: subgraphs.urls },
      ...{ mostPerAddress: Number.POSITIVE_INFINITY, trustedProxies: 0 },
      visit: openDoor,
    },
    cors: createCors(configuration.AQUACIS_ALLOWED_ORIGINS ?? []),
    ...{ mask: createMask(log), health, log },
    routes: answerNothingHere,
    async release() {
      graph.close()
      subgraphs.close()
    },
  })
}
