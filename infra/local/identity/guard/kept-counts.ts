import { createHmac } from 'node:crypto'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Pool } from 'pg'
import { type Counts, countsInMemory } from './counts.ts'

/** Wrong answers that outlive the process: decided in memory, at once, and written down right after. */
export interface KeptCounts {
  /** What was counted under a limit, before the start too. */
  of(limit: string): Counts
  /** Resolves when all is written down. */
  settled(): Promise<void>
  /** Removes what no limit remembers any more. */
  removeForgotten(): Promise<void>
}

interface Change {
  readonly limit: string
  readonly key: string
  readonly failures: number
  readonly lastAt: number
}

/** As long as the limit that remembers longest. */
const rememberedFor = `interval '1 day'`

/** Reads what was counted before. `secret` hashes the keys, for they name people and networks. */
export async function openKeptCounts(pool: Pool, secret: string, log: Logger): Promise<KeptCounts> {
  const limits = new Map<string, Counts>()
  const countsOf = (limit: string): Counts => {
    const counts = limits.get(limit) ?? countsInMemory()
    limits.set(limit, counts)
    return counts
  }
  const { rows } = await pool.query<Change>(
    `SELECT limit_name AS limit, encode(key, 'hex') AS key, failures,
       (extract(epoch FROM last_at) * 1000)::double precision AS "lastAt"
     FROM try_count WHERE last_at > now() - ${rememberedFor} ORDER BY last_at`,
  )
  for (const { limit, key, failures, lastAt } of rows) countsOf(limit).set(key, { failures, lastAt })

  let unwritten = new Map<string, Change>()
  let writing: Promise<void> | undefined

  async function write(): Promise<void> {
    let changes = new Map<string, Change>()
    try {
      while (unwritten.size > 0) {
        changes = unwritten
        unwritten = new Map()
        await save(pool, [...changes.values()])
      }
    } catch (error) {
      // What changed meanwhile is newer. It is tried again with the next change.
      unwritten = new Map([...changes, ...unwritten])
      log.warn({ err: error, counts: unwritten.size }, 'wrong answers are counted, but not written down')
    } finally {
      writing = undefined
    }
  }

  function note(change: Change): void {
    unwritten.set(`${change.limit} ${change.key}`, change)
    writing ??= write()
  }

  return {
    of(limit) {
      const counts = countsOf(limit)
      const hashed = (key: string) => createHmac('sha256', secret).update(`${limit}|${key}`).digest('hex')
      return {
        get: (key) => counts.get(hashed(key)),
        set(plain, count) {
          const key = hashed(plain)
          counts.set(key, count)
          note({ limit, key, ...count })
        },
        delete(plain) {
          const key = hashed(plain)
          const count = counts.get(key)
          counts.delete(key)
          if (count !== undefined) note({ limit, key, failures: 0, lastAt: count.lastAt })
        },
      }
    },
    settled: async () => writing,
    async removeForgotten() {
      await pool.query(`DELETE FROM try_count WHERE failures <= 0 OR last_at < now() - ${rememberedFor}`)
    },
  }
}

async function save(pool: Pool, changes: readonly Change[]): Promise<void> {
  await pool.query(
    `INSERT INTO try_count (limit_name, key, failures, last_at)
     SELECT name, decode(key, 'hex'), failures, to_timestamp(at / 1000)
     FROM unnest($1::text[], $2::text[], $3::integer[], $4::double precision[]) AS changed (name, key, failures, at)
     ON CONFLICT (limit_name, key) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at`,
    [
      changes.map(({ limit }) => limit),
      changes.map(({ key }) => key),
      changes.map(({ failures }) => failures),
      changes.map(({ lastAt }) => lastAt),
    ],
  )
}
