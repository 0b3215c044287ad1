import type { Cache, UpdateResolver } from '@urql/exchange-graphcache'
import {
  type KeptBarsFragment,
  KeptBarsFragmentDoc,
  type LiveConsumptionSubscription,
  LiveReadingFragmentDoc,
  LiveTotalsFragmentDoc,
} from './generated/graphql.ts'

type Update = LiveConsumptionSubscription['consumptionUpdated']
type Bar = NonNullable<KeptBarsFragment['consumption']>[number]

/** Puts a bar in its place among those of a range; a range that does not reach it stays as it is. */
function withBar(bars: readonly Bar[], bar: Bar): Bar[] {
  const index = bars.findIndex((kept) => Date.parse(kept.from) === Date.parse(bar.from))
  if (index >= 0) return bars.with(index, bar)
  return [...bars, bar].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))
}

function covers(range: { from: string; to: string }, bar: Bar): boolean {
  const from = Date.parse(bar.from)
  return from >= Date.parse(range.from) && from < Date.parse(range.to)
}

function isRange(args: unknown): args is { step: 'HOUR' | 'DAY'; from: string; to: string } {
  return typeof args === 'object' && args !== null && 'step' in args && 'from' in args && 'to' in args
}

function updateBars(cache: Cache, update: Update): void {
  const id = update.servicePoint.id
  const entity = { __typename: 'ServicePoint', id } as const
  for (const field of cache.inspectFields(entity)) {
    if (field.fieldName !== 'consumption' || !isRange(field.arguments)) continue
    const range = field.arguments
    const bar = range.step === 'HOUR' ? update.thisHour : update.today
    if (!covers(range, bar)) continue
    const kept = cache.readFragment<KeptBarsFragment>(KeptBarsFragmentDoc, entity, range)
    if (kept?.consumption == null) continue
    const consumption = withBar(kept.consumption, bar)
    cache.writeFragment(KeptBarsFragmentDoc, { ...kept, consumption }, range)
  }
}

/** A new reading moves the figures, the last reading and the running bars of every page that shows them. */
export const consumptionUpdated: UpdateResolver<LiveConsumptionSubscription> = (result, _args, cache) => {
  const update = result.consumptionUpdated
  const { id } = update.servicePoint
  cache.writeFragment(LiveTotalsFragmentDoc, {
    __typename: 'ServicePoint',
    id,
    consumptionToday: update.today,
    consumptionThisMonth: update.thisMonth,
  })
  const meter = cache.resolve({ __typename: 'ServicePoint', id }, 'meter')
  const meterId = typeof meter === 'string' ? cache.resolve(meter, 'id') : null
  if (typeof meterId === 'string') {
    cache.writeFragment(LiveReadingFragmentDoc, {
      __typename: 'Meter',
      id: meterId,
      latestReading: update.reading,
    })
  }
  updateBars(cache, update)
}
