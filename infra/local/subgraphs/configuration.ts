import { subgraphVariables } from '@aquacis/kit/runtime/subgraph-configuration.ts'

/** The domains that the embedded run serves from one process. */
export const servedSubgraphs = ['customers', 'contracts', 'metering'] as const

/**
 * Environment of that process: the shared variables of subgraphs, and two addresses for each domain.
 * @public read by whoever compares .env.example and compositions with the processes
 */
export const subgraphsConfiguration = subgraphVariables(servedSubgraphs)
