import { installMeter } from '../../commands/install-meter.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { commandMutations } from './command-mutations.ts'
import { keyMutations } from './key-mutations.ts'
import { lifeMutations } from './life-mutations.ts'
import { provisioningMutations } from './provisioning-mutations.ts'
import { installationSentence, readInstallation } from './read-installation.ts'

export const deviceMutations: Pick<
  MutationResolvers,
  | 'installMeter'
  | keyof typeof commandMutations
  | keyof typeof lifeMutations
  | keyof typeof provisioningMutations
  | keyof typeof keyMutations
> = {
  ...commandMutations,
  ...lifeMutations,
  ...provisioningMutations,
  ...keyMutations,

  installMeter: async (_root, { input }, context) => {
    const wish = readInstallation(input)
    const decision = await installMeter(context, wish)
    if (decision.kind === 'MeterInstalled' || decision.kind === 'AlreadyInstalled') {
      return { __typename: 'MeterInstalled', meter: await context.meterById.require(wish.meterId) }
    }
    return { __typename: decision.kind, message: installationSentence(decision, wish) }
  },
}
