import { pathToFileURL } from 'node:url'
import { subgraphVariables } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { servedSubgraphs, subgraphFile } from './served-subgraphs.ts'

const modules: { subgraph: SubgraphDefinition }[] = await Promise.all(
  servedSubgraphs.map((name) => import(pathToFileURL(subgraphFile(name)).href)),
)

/** Every domain, as its folder defines it. */
export const definitions: readonly SubgraphDefinition[] = modules.map(({ subgraph }) => subgraph)

/** What single domains must be told beside the rest. */
export const ownVariables = Object.assign(
  {},
  ...definitions.map(({ variables }) => variables ?? {}),
) as NonNullable<SubgraphDefinition['variables']>

/**
 * Environment of the process that serves all domains: the shared variables of subgraphs, two addresses for each, and what
 * is theirs alone.
 * @public read by whoever compares .env.example and compositions with the processes
 */
export const subgraphsConfiguration = subgraphVariables(servedSubgraphs, ownVariables)
