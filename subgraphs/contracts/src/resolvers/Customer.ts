import type { CustomerResolvers } from '../generated/resolvers.ts'
import { contractConnection } from './contract-connection.ts'

/** Of a customer, this domain knows the id. */
export interface CustomerStub {
  readonly id: string
}

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  contracts: async ({ id }, page, { contractsOfCustomer }) =>
    contractConnection((await contractsOfCustomer.load(id)) ?? [], page),
}
