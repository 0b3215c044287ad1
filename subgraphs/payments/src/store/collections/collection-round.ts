import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, sql } from 'drizzle-orm'
import { date, integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '../ledger/columns.ts'

/** How far the round of each day is. */
export const collectionRound = pgTable(
  'collection_round',
  {
    day: date({ mode: 'string' }).primaryKey(),
    /** The last contract that was looked at. */
    after: uuid(),
    contracts: integer().notNull().default(0),
    steps: integer().notNull().default(0),
    endedAt: instantColumn('ended_at'),
  },
  () => [systemOnly('collection_round')],
)

/**
 * Takes the round of a day in hand until the transaction ends; null while another process has it, or when it is over. A
 * process that dies lets it go with its connection.
 */
export async function takeRound(
  tx: Transaction,
  day: string,
): Promise<{ readonly after: string | null } | null> {
  await tx.insert(collectionRound).values({ day }).onConflictDoNothing()
  const { rows } = await tx.execute<{ after: string | null }>(
    sql`select after from collection_round where day = ${day}::date and ended_at is null for update skip locked`,
  )
  return rows[0] ?? null
}

/** Keeps how far a round got with a page; one without contracts ends it. */
export async function keepRound(
  tx: Transaction,
  day: string,
  page: {
    readonly last: string | null
    readonly contracts: number
    readonly steps: number
    readonly at: Date
  },
): Promise<void> {
  const { contracts, steps } = collectionRound
  await tx
    .update(collectionRound)
    .set(
      page.last === null
        ? { endedAt: page.at }
        : {
            after: page.last,
            contracts: sql`${contracts} + ${page.contracts}`,
            steps: sql`${steps} + ${page.steps}`,
          },
    )
    .where(eq(collectionRound.day, day))
}
