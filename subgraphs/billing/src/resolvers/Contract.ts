import type { ContractResolvers } from '../generated/resolvers.ts'

export const Contract: ContractResolvers = {
  billing: ({ id }, _args, { accountById }) => accountById.load(id),
}
