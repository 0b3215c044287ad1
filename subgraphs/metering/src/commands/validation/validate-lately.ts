import type { Database } from '@aquacis/kit/runtime/database.ts'
import { startOfDay } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { meterKeysAfter, metersByKeys } from '../../store/meter.ts'
import { validateMeters } from './validate-meters.ts'

/** What a meter tells late, it mostly tells within a week. */
const latelyMs = 7 * 86_400_000
const metersAtOnce = 200

/**
 * Validates the last seven days that are over, of every meter, in transactions of their own; gives how many days say
 * something else than before. A stop in between does no harm: the next run does the same again.
 */
export async function validateLately(database: Database, now: Date): Promise<number> {
  const before = startOfDay(now)
  const span = { from: startOfDay(new Date(before.getTime() - latelyMs + 12 * 3_600_000)), before }
  let changed = 0
  for (let after = 0; ; ) {
    const keys = await database.transaction(systemViewer, (tx) => meterKeysAfter(tx, after, metersAtOnce))
    const last = keys.at(-1)
    if (last === undefined) return changed
    changed += await database.transaction(
      systemViewer,
      async (tx) => validateMeters(tx, [...(await metersByKeys(tx, keys)).values()], span, now),
      { idempotent: true },
    )
    after = last
  }
}
