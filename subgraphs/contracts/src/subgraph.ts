import { readFileSync } from 'node:fs'
import { CalendarDate } from '@aquacis/kit/runtime/calendar-date.ts'
import { DateTime } from '@aquacis/kit/runtime/date-time.ts'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type ContractsContext, withLoaders } from './loaders.ts'
import { customerRegistered } from './reactions/customer-registered.ts'
import { meterInstalled } from './reactions/meter-installed.ts'
import { meterRemoved } from './reactions/meter-removed.ts'
import { Contract } from './resolvers/Contract.ts'
import { Customer } from './resolvers/Customer.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { ContractMember } from './resolvers/members/contract-fields.ts'
import { OperatingUnit } from './resolvers/OperatingUnit.ts'
import { Query } from './resolvers/Query.ts'
import { ServicePoint } from './resolvers/ServicePoint.ts'

const resolvers: Resolvers = {
  Query,
  Mutation,
  Contract,
  ContractMember,
  Customer,
  Date: CalendarDate,
  DateTime,
  OperatingUnit,
  ServicePoint,
}

/** Contracts, service points and offices, without a port. */
export const subgraph: SubgraphDefinition<ContractsContext> = {
  name: 'contracts',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  reactions: [customerRegistered, meterInstalled, meterRemoved],
  context: withLoaders,
}
