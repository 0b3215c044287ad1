import type { MutationResolvers } from '../generated/resolvers.ts'
import { planMutations } from './plan/plan-mutations.ts'

export const Mutation: MutationResolvers = {
  ...planMutations,
}
