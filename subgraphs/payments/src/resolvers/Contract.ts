import type { ContractResolvers } from '../generated/resolvers.ts'

export const Contract: ContractResolvers = {
  payments: ({ id }, _args, { accountById }) => accountById.load(id),
}
