import type { Database } from '@aquacis/kit/runtime/database.ts'
import { nextDay } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { startBefore } from '../domain/consumption.ts'
import { markStale, sumOfficeDay, takeStaleDays } from '../store/telemetry/office-day.ts'

/** Days of one turn at most: a backlog of a year is worked off in some turns, the newest days first. */
const daysOfTurn = 20

/**
 * Sums up again the days that changed since the last time, and answers with how many that were. A day's water is also
 * told by the register of the day before, so the day after one that changed has changed too.
 */
export async function sumOffices(database: Database, now: Date): Promise<number> {
  return database.transaction(
    systemViewer,
    async (tx) => {
      const stale = await takeStaleDays(tx)
      await markStale(tx, stale.slice(daysOfTurn))
      const instants = stale.slice(0, daysOfTurn).flatMap((day) => [day.getTime(), nextDay(day).getTime()])
      const days = [...new Set(instants)].map((instant) => new Date(instant))
      for (const day of days) await sumOfficeDay(tx, day, startBefore('DAY', day), now)
      return days.length
    },
    { idempotent: true },
  )
}
