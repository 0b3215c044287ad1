import { pathToFileURL } from 'node:url'
import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { readSubgraphConfiguration } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { serveSubgraphs } from '@aquacis/kit/runtime/subgraph-server.ts'
import { servedSubgraphs, subgraphFile } from './served-subgraphs.ts'

// One process for all on one machine, each on its path; in production each domain's main.ts is its own.
await runMain('subgraphs', async () => {
  const modules: { subgraph: SubgraphDefinition }[] = await Promise.all(
    servedSubgraphs.map((name) => import(pathToFileURL(subgraphFile(name)).href)),
  )
  const definitions = modules.map(({ subgraph }) => subgraph)
  return serveSubgraphs(definitions, readSubgraphConfiguration(servedSubgraphs))
})
