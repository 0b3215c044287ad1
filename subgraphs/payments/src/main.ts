import { runMain } from '@aquacis/kit/runtime/run-main.ts'
import { readSubgraphConfiguration } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import { serveSubgraphs } from '@aquacis/kit/runtime/subgraph-server.ts'
import { subgraph } from './subgraph.ts'

const { name, variables } = subgraph
await runMain(name, async () =>
  serveSubgraphs([subgraph], readSubgraphConfiguration([name], process.env, variables)),
)
