import type { Database } from '@aquacis/kit/runtime/database.ts'
import { startOfDay } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { PlaceTotal } from './domain/comparison/neighbour-use.ts'
import { type AlikeDays, totalsOfAlike } from './store/comparison/place-total.ts'

/** Of a running day there is always something newer; of days that are over, only what comes late. */
const keptMs = { running: 10 * 60_000, over: 60 * 60_000 }
/** Some hundred kilobytes each. */
const mostKept = 100

interface Kept {
  readonly totals: Promise<readonly PlaceTotal[]>
  readonly untilMs: number
}

const keptOf = new WeakMap<Database, Map<string, Kept>>()

/** What ran at places that are alike, as this process has asked it a while ago or asks it now: neighbours share the answer. */
export function knownTotals(database: Database, alike: AlikeDays, now: Date): Promise<readonly PlaceTotal[]> {
  const kept = keptOf.get(database) ?? new Map<string, Kept>()
  keptOf.set(database, kept)
  const { operatingUnitId, usageClass, dayBefore, lastDay } = alike
  const name = `${operatingUnitId} ${usageClass} ${dayBefore.getTime()} ${lastDay.getTime()}`
  const known = kept.get(name)
  if (known && now.getTime() < known.untilMs) return known.totals
  const totals = database.transaction(systemViewer, (tx) => totalsOfAlike(tx, alike), { idempotent: true })
  const isRunning = lastDay >= startOfDay(now)
  kept.delete(name)
  kept.set(name, { totals, untilMs: now.getTime() + (isRunning ? keptMs.running : keptMs.over) })
  totals.catch(() => kept.delete(name))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return totals
}
