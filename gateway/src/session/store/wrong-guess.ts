import type { Database } from '@aquacis/kit/runtime/database.ts'
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** When somebody of a network guessed wrong; as many instants at most as are allowed, and only while they count. */
export const wrongGuess = pgTable('wrong_guess', {
  network: text().primaryKey(),
  wrongAt: timestamp('wrong_at', { withTimezone: true, mode: 'date' }).array().notNull(),
})

/** How long a wrong guess counts. */
export const guessesCountMs = 3_600_000

/** What counts, and how much of it is too much. */
export interface GuessLimit {
  /** Guesses before this instant are forgotten. */
  readonly since: Date
  readonly most: number
}

export type WrongGuesses = ReturnType<typeof wrongGuesses>

/** Wrong guesses of networks, counted together by all gateways of one database. */
export function wrongGuesses({ pool }: Database) {
  return {
    /**
     * Counts a guess as wrong; answers with null, or, where there are too many already and it was not counted, with the
     * oldest one that still counts. The row of a network is changed by one at a time: guesses that come at once, to
     * whichever gateway, are counted like those that follow each other.
     */
    async count(network: string, at: Date, { since, most }: GuessLimit): Promise<Date | null> {
      const counted = await pool.query(
        `insert into wrong_guess as kept (network, wrong_at) values ($1, array[$2::timestamptz])
         on conflict (network) do update
         set wrong_at = array(select one from unnest(kept.wrong_at) one where one > $3) || excluded.wrong_at
         where (select count(*) from unnest(kept.wrong_at) one where one > $3) < $4`,
        [network, at, since, most],
      )
      if (counted.rowCount === 1) return null
      const { rows } = await pool.query<{ oldest: Date | null }>(
        'select min(one) as oldest from wrong_guess, unnest(wrong_at) one where network = $1 and one > $2',
        [network, since],
      )
      return rows[0]?.oldest ?? at
    },
    /** A guess that was counted was none: one of that instant counts no more. */
    async takeBack(network: string, at: Date): Promise<void> {
      await pool.query(
        `update wrong_guess
         set wrong_at = wrong_at[:array_position(wrong_at, $2::timestamptz) - 1]
           || wrong_at[array_position(wrong_at, $2::timestamptz) + 1:]
         where network = $1 and $2::timestamptz = any(wrong_at)`,
        [network, at],
      )
    },
    /** Removes the networks of which nothing counts any more. */
    async forget(before: Date): Promise<void> {
      await pool.query('delete from wrong_guess where $1 >= all(wrong_at)', [before])
    },
  }
}
