import type { MutationResolvers } from '../../generated/resolvers.ts'

type Verbs = 'setThresholdWatch' | 'setAwayWatch' | 'setTooLittleUseWatch' | 'endWatch'

export const watchMutations: Pick<MutationResolvers, Verbs> = {
  setThresholdWatch: () => unknownPlace,
  setAwayWatch: () => unknownPlace,
  setTooLittleUseWatch: () => unknownPlace,
  endWatch: () => ({ __typename: 'WatchUnknown', message: 'No encontramos ese aviso en tus tomas.' }),
}

const unknownPlace = {
  __typename: 'ServicePointUnknown' as const,
  message: 'No encontramos esa toma entre las tuyas.',
}
