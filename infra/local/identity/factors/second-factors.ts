import { hash, randomBytes } from 'node:crypto'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { Pool } from 'pg'
import { fromBase32, toBase32 } from './base32.ts'
import { stepOfCode } from './totp.ts'

/** Authenticator apps, and the codes for whoever lost theirs. */
export interface SecondFactors {
  /** Whether this is the code that the person's app shows now, or one of their recovery codes; either is good once. */
  takeCode(subject: string, code: string, now: Date): Promise<'app' | 'recovery' | null>
  /** Sets up the app whose secret gave this code; answers with fresh recovery codes, null when the code is wrong. */
  enrol(subject: string, base32Secret: string, code: string, now: Date): Promise<string[] | null>
  recoveryCodesLeft(subject: string): Promise<number>
  /** Seals a secret for a file of accounts. */
  seal(subject: string, base32Secret: string): Buffer
}

const recoveryCodes = 10

/** A new secret for an authenticator app: 160 bits (RFC 4226 §4), base32. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(20))
}

export function secondFactorsIn(pool: Pool, sealer: Sealer): SecondFactors {
  const seal = (subject: string, base32Secret: string) =>
    sealer.seal(fromBase32(base32Secret), placeOf(subject))

  async function takeAppCode(subject: string, code: string, now: Date): Promise<boolean> {
    const { rows } = await pool.query<{ totp_secret: Buffer | null; totp_step: string }>(
      'SELECT totp_secret, totp_step FROM account WHERE subject = $1',
      [subject],
    )
    const [row] = rows
    if (!row?.totp_secret) return false
    const secret = sealer.open(row.totp_secret, placeOf(subject))
    const step = stepOfCode(secret, code, now, Number(row.totp_step))
    if (step === null) return false
    // Two windows with the same code at once: one of them comes too late.
    const { rowCount } = await pool.query(
      'UPDATE account SET totp_step = $2 WHERE subject = $1 AND totp_step < $2',
      [subject, step],
    )
    return rowCount === 1
  }

  return {
    seal,
    async takeCode(subject, code, now) {
      if (await takeAppCode(subject, code, now)) return 'app'
      const { rowCount } = await pool.query(
        'UPDATE recovery_code SET used_at = now() WHERE subject = $1 AND hash = $2 AND used_at IS NULL',
        [subject, recoveryHash(code)],
      )
      return rowCount === 1 ? 'recovery' : null
    },
    async enrol(subject, base32Secret, code, now) {
      const step = stepOfCode(fromBase32(base32Secret), code, now, 0)
      if (step === null) return null
      const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
      await pool.query(
        `WITH enrolled AS (UPDATE account SET totp_secret = $2, totp_step = $3 WHERE subject = $1),
           before AS (DELETE FROM recovery_code WHERE subject = $1)
         INSERT INTO recovery_code (subject, hash) SELECT $1, unnest($4::bytea[])`,
        [subject, seal(subject, base32Secret), step, codes.map(recoveryHash)],
      )
      return codes
    },
    async recoveryCodesLeft(subject) {
      const { rows } = await pool.query<{ left: string }>(
        'SELECT count(*) AS left FROM recovery_code WHERE subject = $1 AND used_at IS NULL',
        [subject],
      )
      return Number(rows[0]?.left)
    },
  }
}

/** Fifty bits: `k7wqm-3xd2p`. */
function newRecoveryCode(): string {
  const letters = toBase32(randomBytes(7)).slice(0, 10).toLowerCase()
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

function recoveryHash(code: string): Buffer {
  return hash('sha256', code.toLowerCase().replace(/[^a-z2-7]/g, ''), 'buffer')
}

function placeOf(subject: string): string {
  return `account|totp_secret|${subject}`
}
