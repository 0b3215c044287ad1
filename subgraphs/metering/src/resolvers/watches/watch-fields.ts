import { endOf, limitOf } from '../../domain/watches/watch.ts'
import type {
  AlertResolvers,
  AwayWatchResolvers,
  ServicePointResolvers,
  ThresholdWatchResolvers,
  TooLittleUseWatchResolvers,
  WatchResolvers,
} from '../../generated/resolvers.ts'

const typeOf = {
  DAY_LIMIT: 'ThresholdWatch',
  MONTH_LIMIT: 'ThresholdWatch',
  AWAY_USE: 'AwayWatch',
  TOO_LITTLE_USE: 'TooLittleUseWatch',
} as const

export const Watch: WatchResolvers = { __resolveType: ({ kind }) => typeOf[kind] }

export const ThresholdWatch: ThresholdWatchResolvers = {
  period: ({ kind }) => (kind === 'DAY_LIMIT' ? 'DAY' : 'MONTH'),
  limitLitres: limitOf,
  usedLitres: async ({ kind, servicePointId }, _args, { runningAt }) => {
    const running = await runningAt.load(servicePointId)
    return (kind === 'DAY_LIMIT' ? running?.today : running?.thisMonth)?.volume ?? null
  },
}

export const AwayWatch: AwayWatchResolvers = {
  endedAt: (watch, _args, { now }) => endOf(watch, now),
  usedLitres: ({ id }, _args, { usedWhileAway }) => usedWhileAway.load(id),
}

export const TooLittleUseWatch: TooLittleUseWatchResolvers = {}

export const watchFields: Pick<ServicePointResolvers, 'watches'> = {
  watches: ({ id }, _args, { watchesAt }) => watchesAt.load(id),
}

export const alertWatchFields: Pick<AlertResolvers, 'watch'> = {
  watch: ({ id, layer }, _args, { watchOfAlert }) => (layer === 'WATCH' ? watchOfAlert.load(id) : null),
}
