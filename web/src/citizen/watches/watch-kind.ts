import type { WatchesOfHomeQuery } from '../../graphql/generated/graphql.ts'

/** The things that a home can ask to be told: at most one of each runs. In the order of the page. */
export const watchKinds = ['DAY', 'MONTH', 'AWAY', 'TOO_LITTLE'] as const

export type WatchKind = (typeof watchKinds)[number]

/** How each stands in the address of its page. */
export const watchPaths: Readonly<Record<WatchKind, string>> = {
  DAY: 'dia',
  MONTH: 'mes',
  AWAY: 'casa-sola',
  TOO_LITTLE: 'poca-agua',
}

/** The kind of that address; null for any other. */
export function watchKindAt(path: unknown): WatchKind | null {
  return watchKinds.find((kind) => watchPaths[kind] === path) ?? null
}

/** What runs at a home, as the page asks it. */
export type HomeWatch = NonNullable<
  NonNullable<WatchesOfHomeQuery['contract']>['servicePoint']['watches']
>[number]

/** Of which kind it is. */
export function kindOf(watch: HomeWatch): WatchKind {
  if (watch.__typename === 'ThresholdWatch') return watch.period
  return watch.__typename === 'AwayWatch' ? 'AWAY' : 'TOO_LITTLE'
}
