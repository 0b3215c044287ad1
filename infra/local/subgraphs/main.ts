import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { readSubgraphConfiguration } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import { serveSubgraphs } from '@aquacis/kit/runtime/subgraph-server.ts'
import { definitions, ownVariables } from './configuration.ts'
import { servedSubgraphs } from './served-subgraphs.ts'

// One process for all on one machine, each on its path; in production each domain's main.ts is its own.
await runMain('subgraphs', async () =>
  serveSubgraphs(definitions, readSubgraphConfiguration(servedSubgraphs, process.env, ownVariables)),
)
