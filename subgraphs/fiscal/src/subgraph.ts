import { readFileSync } from 'node:fs'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type FiscalContext, withLoaders } from './loaders.ts'
import { startStamper } from './queue/stamper.ts'
import { contractEnded } from './reactions/contract-ended.ts'
import { contractMemberJoined } from './reactions/contract-member-joined.ts'
import { contractMemberLeft } from './reactions/contract-member-left.ts'
import { contractStarted } from './reactions/contract-started.ts'
import { invoiceIssued } from './reactions/invoice-issued.ts'
import { invoiceReversed } from './reactions/invoice-reversed.ts'
import { fiscalVariables } from './settings.ts'

const resolvers: Resolvers = {}

/** Fiscal documents, without a port. */
export const subgraph: SubgraphDefinition<FiscalContext> = {
  name: 'fiscal',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  variables: fiscalVariables,
  reactions: [
    contractStarted,
    contractEnded,
    contractMemberJoined,
    contractMemberLeft,
    invoiceIssued,
    invoiceReversed,
  ],
  context: withLoaders,
  start: async (room) => startStamper(room),
}
