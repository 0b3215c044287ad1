import { readFileSync } from 'node:fs'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type BillingContext, withLoaders } from './loaders.ts'
import { Invoice } from './resolvers/Invoice.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Query } from './resolvers/Query.ts'

const resolvers: Resolvers = { Query, Mutation, Invoice }

/** Invoices, without a port. */
export const subgraph: SubgraphDefinition<BillingContext> = {
  name: 'billing',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  reactions: [],
  context: withLoaders,
}
