import { wokenLoops } from '@aquacis/kit/runtime/messaging/woken-loops.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { pullProviders } from './pull-providers.ts'

/** Every night at half past four in Mexico City: providers have closed their day by then. */
const afterMidnightMs = 4.5 * 3_600_000

const loops = wokenLoops()

/** Reconciles every night; returns its stop. Several processes may: what one has done, another finds done. */
export async function startReconciling(room: SubgraphRoom): Promise<() => Promise<void>> {
  let due = nextNight(new Date())
  const loop = loops.start(room.database.pool, {
    async run() {
      const now = new Date()
      if (now >= due) {
        const { matched, open, silent } = await pullProviders(room, { at: now, traceId: newTraceId() })
        due = nextNight(now)
        room.log.info({ matched, open: open.length, silent }, 'the books of providers and bank were compared')
      }
      return due.getTime() - now.getTime()
    },
    failed: (error) => room.log.error({ err: error }, 'the books could not be compared'),
  })
  return loop.stop
}

function nextNight(after: Date): Date {
  const today = new Date(startOfDay(after).getTime() + afterMidnightMs)
  return today > after ? today : new Date(nextDay(after).getTime() + afterMidnightMs)
}
