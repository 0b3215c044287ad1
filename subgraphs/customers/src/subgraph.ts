import { readFileSync } from 'node:fs'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type CustomersContext, withLoaders } from './loaders.ts'
import { contractStarted } from './reactions/contract-started.ts'
import { Customer } from './resolvers/Customer.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Query } from './resolvers/Query.ts'

const resolvers: Resolvers<CustomersContext> = { Query, Mutation, Customer }

/** Customers and how they are reached, without a port. */
export const subgraph: SubgraphDefinition<CustomersContext> = {
  name: 'customers',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  reactions: [contractStarted],
  context: withLoaders,
}
