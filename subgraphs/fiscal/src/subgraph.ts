import { readFileSync } from 'node:fs'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type FiscalContext, withLoaders } from './loaders.ts'

const resolvers: Resolvers = {}

/** Fiscal documents, without a port. */
export const subgraph: SubgraphDefinition<FiscalContext> = {
  name: 'fiscal',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  reactions: [],
  context: withLoaders,
}
