import { wokenLoops } from '@aquacis/kit/runtime/messaging/woken-loops.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { type Verification, verifyBook } from './verify-book.ts'

/** Every night at three in Mexico City, when nobody pays at a desk. */
const hour = 3
const hourMs = 3_600_000

const loops = wokenLoops()

/** Looks through the book every night, and tells in the log what cannot be; gives its stop. */
export async function startBookCheck(room: SubgraphRoom): Promise<() => Promise<void>> {
  let due = nextNight(new Date())
  const loop = loops.start(room.database.pool, {
    async run() {
      const now = new Date()
      if (now >= due) {
        due = nextNight(now)
        await checkBook(room)
      }
      return due.getTime() - now.getTime()
    },
    failed: (error) => room.log.error({ err: error }, 'the book could not be looked through'),
  })
  return loop.stop
}

/** Looks through the book of a room, and tells in its log what cannot be. */
export async function checkBook({
  database,
  log,
}: Pick<SubgraphRoom, 'database' | 'log'>): Promise<Verification> {
  const verification = await verifyBook(database.pool.options.connectionString ?? '')
  tellFindings(verification, log)
  return verification
}

/** Tells each finding by itself, and how many there are. */
export function tellFindings({ findings, ...counted }: Verification, log: SubgraphRoom['log']): void {
  for (const finding of findings) log.error(finding, 'the book is wrong')
  const summary = { ...counted, findings: findings.length }
  if (findings.length > 0) log.error(summary, 'the book does not hold: run “aquacis ledger verify”')
  else log.info(summary, 'the book holds')
}

/** The first instant after another at which it is that hour. */
export function nextNight(after: Date): Date {
  const today = new Date(startOfDay(after).getTime() + hour * hourMs)
  return today > after ? today : new Date(nextDay(after).getTime() + hour * hourMs)
}
