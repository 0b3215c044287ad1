import { readSubgraphConfiguration } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import { serveSubgraphs } from '@aquacis/kit/runtime/subgraph-server.ts'
import { subgraph } from './subgraph.ts'

const { shutdown } = await serveSubgraphs([subgraph], readSubgraphConfiguration([subgraph.name]))
shutdown.listen()
