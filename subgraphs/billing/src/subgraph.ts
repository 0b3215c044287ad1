import { readFileSync } from 'node:fs'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type BillingContext, withLoaders } from './loaders.ts'

const resolvers: Resolvers = {}

/** Billing accounts, tariffs, bills and billing runs, without a port. */
export const subgraph: SubgraphDefinition<BillingContext> = {
  name: 'billing',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  reactions: [],
  context: withLoaders,
}
