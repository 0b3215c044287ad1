import type { CustomerResolvers } from '../generated/resolvers.ts'
import { contractConnection } from './contract-connection.ts'

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  contracts: async ({ id }, page, { contractsOfCustomer }) =>
    contractConnection((await contractsOfCustomer.load(id)) ?? [], page),
}
