import { hash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { sameEmail } from './account.ts'

/** Browsers from which people have signed in before. */
export interface KnownDevices {
  /** The browser's name where the account of this address was signed in to from it; null for every other, or no account. */
  known(email: string, cookie: string | undefined): Promise<string | null>
  /** Remembers the browser for this person; answers with the cookie that it shall show. */
  remember(subject: string, cookie: string | undefined): Promise<string>
  /** From now on no browser is known for this person. */
  forgetAll(subject: string): Promise<void>
}

const form = /^[\w-]{22}$/

export function knownDevicesIn(pool: Pool): KnownDevices {
  return {
    async known(email, cookie) {
      // Asked for made-up cookies too: the answer shall take as long.
      const name = hash('sha256', cookie ?? '', 'hex')
      const { rowCount } = await pool.query(
        `SELECT FROM known_device JOIN account USING (subject) WHERE email = $1 AND hash = $2`,
        [sameEmail(email), Buffer.from(name, 'hex')],
      )
      return rowCount === 1 ? name : null
    },
    async remember(subject, cookie) {
      const kept = cookie !== undefined && form.test(cookie) ? cookie : randomBytes(16).toString('base64url')
      await pool.query(
        `INSERT INTO known_device (hash, subject) VALUES ($1, $2)
         ON CONFLICT (hash, subject) DO UPDATE SET seen_at = now()`,
        [hash('sha256', kept, 'buffer'), subject],
      )
      return kept
    },
    async forgetAll(subject) {
      await pool.query('DELETE FROM known_device WHERE subject = $1', [subject])
    },
  }
}
