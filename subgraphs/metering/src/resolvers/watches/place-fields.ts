import type {
  AwayWatchResolvers,
  ServicePointResolvers,
  ThresholdWatchResolvers,
} from '../../generated/resolvers.ts'

export const watchFields: Pick<ServicePointResolvers, 'watches'> = {
  watches: () => null,
}

export const ThresholdWatch: Pick<ThresholdWatchResolvers, 'usedLitres'> = { usedLitres: () => null }

export const AwayWatch: Pick<AwayWatchResolvers, 'usedLitres'> = { usedLitres: () => null }
