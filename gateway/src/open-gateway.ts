import { readFile } from 'node:fs/promises'
import { createHealth, healthRoutes } from '@aquacis/kit/runtime/health.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Gateway } from './gateway.ts'
import { createCors } from './http/cors.ts'
import { createAdmission, usualAdmission } from './http/graphql/admission.ts'
import { createGraphqlHandler } from './http/graphql/graphql-handler.ts'
import { closeHttpServer, openHttpServer, usualConnectionLimits } from './http/http-server.ts'
import { createMask } from './http/masking.ts'
import { answerNothingHere, answerRefusals } from './http/refusals.ts'
import { dataHeaders } from './http/security-headers.ts'
import { openDoor } from './http/session-door.ts'
import type { OpenConfiguration } from './open-configuration.ts'
import { createFreeFormOperations } from './operations/free-form-operations.ts'
import { usualOperationLimits } from './operations/limits/operation-limits.ts'
import { createOperations } from './operations/operations.ts'
import { prepareOperations } from './operations/prepared-operations.ts'
import { createLiveDoor } from './subscriptions/live-door.ts'
import { openSubgraphs } from './supergraph/ask-subgraph.ts'
import { graphAddresses } from './supergraph/graph-addresses.ts'
import { createStockExecutor } from './supergraph/stock-executor.ts'
import { requireAddresses } from './supergraph/subgraph-urls.ts'

const mostPrepared = 500

/**
 * The same gateway without sessions, known documents and internal tokens: anybody may run any text over any
 * supergraph. For public graphs, audits and trying things out. Throws a sentence when the file is missing or no supergraph.
 */
export async function openGateway(configuration: OpenConfiguration, log: Logger): Promise<Gateway> {
  const { HOST: host, PORT: port } = configuration
  const mask = createMask(log)
  const supergraph = await readFile(configuration.AQUACIS_SUPERGRAPH_FILE, 'utf8')
  const urls = new Map([...graphAddresses(supergraph), ...(configuration.AQUACIS_SUBGRAPH_URLS ?? [])])
  const subgraphs = openSubgraphs(urls, null, log)
  const executor = createStockExecutor(supergraph, subgraphs.ask, log)
  requireAddresses(executor.subgraphs, urls)
  const operations = createOperations(
    prepareOperations(executor, new Map(), log),
    createFreeFormOperations(executor, {
      limits: usualOperationLimits,
      introspection: configuration.AQUACIS_INTROSPECTION,
      mostPrepared,
    }),
  )
  const health = createHealth('gateway')
  for (const name of executor.subgraphs) health.check(`subgraph ${name}`, () => subgraphs.probe(name))

  const publicOrigin = new URL(`http://${host}:${port}`)
  const headers = dataHeaders(publicOrigin)
  const live = createLiveDoor({
    ...{ publicOrigin: null, sessions: null, sign: null, operations, urls, mask, headers, log },
    ...{ mostPerAddress: Number.POSITIVE_INFINITY, trustedProxies: 0 },
    visit: openDoor,
  })
  const graphql = createGraphqlHandler({
    door: openDoor,
    operations,
    mask,
    cors: createCors(configuration.AQUACIS_ALLOWED_ORIGINS ?? []),
    admission: createAdmission(usualAdmission),
    streams: live.streams,
    headers,
    log,
  })
  const server = await openHttpServer({ publicOrigin, graphql, limits: usualConnectionLimits, log })
  answerRefusals(server, mask)
  answerNothingHere(server)
  healthRoutes(server, health)
  live.serve(server.server)
  return {
    listen: () => server.listen({ host, port }),
    async close() {
      health.closing('the gateway is stopping')
      await live.close()
      await closeHttpServer(server, log)
      await subgraphs.close()
    },
  }
}
