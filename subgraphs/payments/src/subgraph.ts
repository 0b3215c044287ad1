import { readFileSync } from 'node:fs'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type PaymentsContext, withLoaders } from './loaders.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Payment } from './resolvers/Payment.ts'
import { Query } from './resolvers/Query.ts'
import { paymentVariables } from './settings.ts'

const resolvers: Resolvers = { Query, Mutation, Payment }

/** Payments, without a port. */
export const subgraph: SubgraphDefinition<PaymentsContext> = {
  name: 'payments',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  variables: paymentVariables,
  reactions: [],
  context: withLoaders,
}
