import { createHash } from 'node:crypto'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Pool, PoolClient } from 'pg'

/** Steps that are written down. */
export type Step =
  | 'password'
  | 'code'
  | 'recovery code'
  | 'passkey'
  | 'sign-in'
  | 'sign-up begun'
  | 'sign-up'
  | 'password reset asked'
  | 'password reset'
  | 'password changed'
  | 'passkey added'
  | 'passkey removed'
  | 'app enrolled'
  | 'sign-out'

export interface AuditedStep {
  readonly what: Step
  readonly outcome: 'done' | 'refused' | 'delayed'
  /** Subject of the account, or a keyed hash of an address that has none. */
  readonly who: string
  /** Network prefix, never the full address. */
  readonly network: string
  readonly device: string
}

/** The record of every step of signing in: added to, never changed. No password, code, address or name is in it. */
export interface Audit {
  /** Resolves once it is written. A step that cannot be written down is logged, and does not keep anybody out. */
  note(step: AuditedStep): Promise<void>
  /** Number of the first entry that does not follow from the one before; null when the chain holds. */
  firstBreak(): Promise<number | null>
}

interface Entry extends AuditedStep {
  readonly seq: string
  readonly at: Date
  readonly hash: Buffer
}

const origin = Buffer.alloc(32)

export function auditIn(pool: Pool, log: Logger): Audit {
  async function append(
    client: PoolClient,
    { what, outcome, who, network, device }: AuditedStep,
  ): Promise<void> {
    await client.query('BEGIN')
    // One after the other: each carries the one before.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('aquacis audit', 0))`)
    const { rows } = await client.query<{ seq: string; hash: Buffer }>(
      'SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1',
    )
    const seq = String(Number(rows[0]?.seq ?? 0) + 1)
    const at = new Date()
    const hash = linkOf(rows[0]?.hash ?? origin, { seq, at, what, outcome, who, network, device })
    await client.query(
      'INSERT INTO audit_entry (seq, at, what, outcome, who, network, device, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [seq, at, what, outcome, who, network, device, hash],
    )
    await client.query('COMMIT')
  }

  return {
    async note(step) {
      const client = await pool.connect().catch(() => undefined)
      try {
        if (client === undefined) throw new Error('the database cannot be reached')
        await append(client, step)
        client.release()
      } catch (error) {
        client?.release(true)
        log.error(
          { err: error, what: step.what, outcome: step.outcome },
          'a step was not written into the audit',
        )
      }
    },
    async firstBreak() {
      const { rows } = await pool.query<Entry>(
        'SELECT seq, at, what, outcome, who, network, device, hash FROM audit_entry ORDER BY seq',
      )
      let before: Buffer = origin
      for (const [n, entry] of rows.entries()) {
        if (Number(entry.seq) !== n + 1 || !linkOf(before, entry).equals(entry.hash)) return n + 1
        before = entry.hash
      }
      return null
    },
  }
}

/** SHA-256 over the hash before and the entry as a JSON array; instants as milliseconds since 1970, which have one form. */
function linkOf(
  before: Buffer,
  { seq, at, what, outcome, who, network, device }: Omit<Entry, 'hash'>,
): Buffer {
  const content = JSON.stringify([seq, at.getTime(), what, outcome, who, network, device])
  return createHash('sha256').update(before).update(content).digest()
}
