import { subgraph as contracts } from '@aquacis/contracts/subgraph'
import { subgraph as customers } from '@aquacis/customers/subgraph'
import { readSubgraphConfiguration } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import { serveSubgraphs } from '@aquacis/kit/runtime/subgraph-server.ts'
import { subgraph as metering } from '@aquacis/metering/subgraph'
import { servedSubgraphs } from './configuration.ts'

// One process for all on one machine, each on its path; in production each domain's main.ts is its own.
const definitions = [customers, contracts, metering]
const { shutdown } = await serveSubgraphs(definitions, readSubgraphConfiguration(servedSubgraphs))
shutdown.listen()
