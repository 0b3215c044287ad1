import { subgraphVariables } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import { servedSubgraphs } from './served-subgraphs.ts'

/**
 * Environment of the process that serves all domains: the shared variables of subgraphs, and two addresses for each.
 * @public read by whoever compares .env.example and compositions with the processes
 */
export const subgraphsConfiguration = subgraphVariables(servedSubgraphs)
