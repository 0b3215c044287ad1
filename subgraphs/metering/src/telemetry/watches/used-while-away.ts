import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { judgeWatch } from '../../domain/watches/judge-watch.ts'
import type { Watch } from '../../domain/watches/watch.ts'
import { latestReadings } from '../../store/latest-reading.ts'
import { metersEverAt } from '../../store/meter.ts'
import { loadHomes, type WatchTime } from './load-homes.ts'

/** Litres used in absences that have begun, by watch, as they are judged; one of which nothing is known is absent. */
export async function usedWhileAway(
  tx: Transaction,
  watches: readonly Watch[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const begun = watches.flatMap((watch) => (watch.kind === 'AWAY_USE' && watch.from <= now ? [watch] : []))
  if (begun.length === 0) return new Map()
  const metersAt = await metersEverAt(
    tx,
    begun.map(({ servicePointId }) => servicePointId),
  )
  const latest = await latestReadings(
    tx,
    [...metersAt.values()].flat().map(({ key }) => key),
  )
  const times = begun.flatMap((watch): WatchTime[] => {
    const { servicePointId, from, until } = watch
    const meters = metersAt.get(servicePointId) ?? []
    const inService = meters.at(-1)
    const newest = inService && latest.get(inService.key)?.at
    if (inService === undefined || newest === undefined) return []
    const home = { servicePointId, meterKey: inService.key, meters, told: [], newest, suppliedSince: from }
    return [{ home, watch, time: { startsAt: from, endsAt: until } }]
  })
  const homes = await loadHomes(tx, times)
  return new Map(
    times.flatMap(({ watch, time }, index) => {
      const home = homes[index]
      const judgement = home === undefined ? null : judgeWatch(watch, time, home)
      return judgement === null ? [] : [[watch.id, judgement.used] as const]
    }),
  )
}
