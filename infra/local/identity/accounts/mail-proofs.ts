import { hash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import * as v from 'valibot'

/** What a proof is for; one for another purpose is none. */
export type ProofPurpose = 'sign-up' | 'new password'

/** Codes and links that show that an address is somebody's: sent there, good once, for half an hour. */
export interface MailProofs {
  /** A secret for a link; `content` comes back to whoever brings it. */
  link(purpose: ProofPurpose, content: object): Promise<string>
  /** Six digits, to be typed where this was begun; `id` names it there. */
  code(purpose: ProofPurpose, content: object): Promise<{ readonly id: string; readonly code: string }>
  /** What was sent with the link, which stays good; null when it is not, or not any more. */
  look<Schema extends v.GenericSchema>(
    purpose: ProofPurpose,
    schema: Schema,
    secret: string,
  ): Promise<v.InferOutput<Schema> | null>
  /** The same, and the link is used up. */
  take<Schema extends v.GenericSchema>(
    purpose: ProofPurpose,
    schema: Schema,
    secret: string,
  ): Promise<v.InferOutput<Schema> | null>
  /** What was sent with the code, which is used up; null when it is wrong. It may be tried five times. */
  takeCode<Schema extends v.GenericSchema>(
    purpose: ProofPurpose,
    schema: Schema,
    id: string,
    code: string,
  ): Promise<v.InferOutput<Schema> | null>
  removeExpired(): Promise<void>
}

const lifetime = `interval '30 minutes'`
const mostTries = 5
const idForm = v.pipe(v.string(), v.uuid())

export function mailProofsIn(pool: Pool): MailProofs {
  async function add(purpose: ProofPurpose, secret: string, content: object): Promise<string> {
    const id = randomUUID()
    await pool.query(
      `INSERT INTO mail_proof (id, purpose, hash, content, expires_at) VALUES ($1, $2, $3, $4, now() + ${lifetime})`,
      [id, purpose, hash('sha256', secret, 'buffer'), content],
    )
    return id
  }

  async function contentOf<Schema extends v.GenericSchema>(
    schema: Schema,
    sql: string,
    values: readonly unknown[],
  ): Promise<v.InferOutput<Schema> | null> {
    const { rows } = await pool.query<{ content: unknown }>(sql, [...values])
    const read = v.safeParse(schema, rows[0]?.content)
    return read.success ? read.output : null
  }

  return {
    async link(purpose, content) {
      const secret = randomBytes(32).toString('base64url')
      await add(purpose, secret, content)
      return secret
    },
    async code(purpose, content) {
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      const id = await add(purpose, code, content)
      return { id, code }
    },
    look: (purpose, schema, secret) =>
      contentOf(
        schema,
        'SELECT content FROM mail_proof WHERE purpose = $1 AND hash = $2 AND expires_at > now()',
        [purpose, hash('sha256', secret, 'buffer')],
      ),
    take: (purpose, schema, secret) =>
      contentOf(
        schema,
        'DELETE FROM mail_proof WHERE purpose = $1 AND hash = $2 AND expires_at > now() RETURNING content',
        [purpose, hash('sha256', secret, 'buffer')],
      ),
    async takeCode(purpose, schema, id, code) {
      if (!v.is(idForm, id)) return null
      // Counted before it is compared: a thousand tries at the same time are a thousand tries.
      const { rows } = await pool.query<{ hash: Buffer; content: unknown }>(
        `UPDATE mail_proof SET tries = tries + 1
         WHERE id = $1 AND purpose = $2 AND expires_at > now() AND tries < ${mostTries} RETURNING hash, content`,
        [id, purpose],
      )
      const [row] = rows
      if (row === undefined || !row.hash.equals(hash('sha256', code, 'buffer'))) return null
      const { rowCount } = await pool.query('DELETE FROM mail_proof WHERE id = $1', [id])
      const read = v.safeParse(schema, row.content)
      return rowCount === 1 && read.success ? read.output : null
    },
    async removeExpired() {
      await pool.query('DELETE FROM mail_proof WHERE expires_at < now()')
    },
  }
}
