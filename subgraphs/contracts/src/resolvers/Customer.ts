import type { CustomerResolvers } from '../generated/resolvers.ts'
import { contractConnection, contractPage } from './pages/contract-connection.ts'

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  contracts: async ({ id }, args, { contractsOfCustomer }) => {
    const page = contractPage(args)
    const found = await contractsOfCustomer({ after: page.after, limit: page.first + 1 }).load(id)
    return contractConnection(found ?? [], page)
  },
}
