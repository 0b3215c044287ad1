import type { MutationResolvers } from '../generated/resolvers.ts'
import { accountMutations } from './account/mutations.ts'
import { billMutations } from './bills/mutations.ts'
import { condominiumMutations } from './condominium/mutations.ts'
import { billingRunMutations } from './run/mutations.ts'
import { tariffMutations } from './tariffs/mutations.ts'

export const Mutation: MutationResolvers = {
  ...accountMutations,
  ...billMutations,
  ...condominiumMutations,
  ...tariffMutations,
  ...billingRunMutations,
}
