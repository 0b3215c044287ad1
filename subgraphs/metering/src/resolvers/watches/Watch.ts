import type { WatchResolvers } from '../../generated/resolvers.ts'

const typeOf = {
  THRESHOLD: 'ThresholdWatch',
  AWAY: 'AwayWatch',
  TOO_LITTLE_USE: 'TooLittleUseWatch',
} as const

export const Watch: WatchResolvers = { __resolveType: ({ kind }) => typeOf[kind] }
