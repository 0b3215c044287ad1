import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { type Account, type ListedAccount, sameEmail } from './account.ts'
import { passwordMatches } from './password.ts'

/** Those who may sign in. */
export interface Accounts {
  bySubject(subject: string): Promise<Account | undefined>
  byEmail(email: string): Promise<Account | undefined>
  /** The account when e-mail and password match; takes as long when there is no such account. */
  withPassword(email: string, password: string): Promise<Account | undefined>
  /** A resident of whom nothing is known yet but that the address is theirs; undefined when it is somebody's already. */
  add(person: NewPerson): Promise<Account | undefined>
  setPassword(subject: string, passwordHash: string): Promise<void>
  /** Takes on those of a file. Who is there stays with the password of their own; what they are to the utility follows. */
  takeOn(
    listed: readonly ListedAccount[],
    sealTotp: (subject: string, secret: string) => Buffer,
  ): Promise<void>
}

export interface NewPerson {
  /** Of the account to be. */
  readonly subject: string
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
}

const columns = `subject, email, name, kind, party, units, password_hash IS NOT NULL AS "hasPassword",
  totp_secret IS NOT NULL AS "hasTotp"`

export function accountsIn(pool: Pool): Accounts {
  async function find(column: 'subject' | 'email', value: string): Promise<Account | undefined> {
    const { rows } = await pool.query<Account>(`SELECT ${columns} FROM account WHERE ${column} = $1`, [value])
    return rows[0]
  }

  return {
    bySubject: (subject) => find('subject', subject),
    byEmail: (email) => find('email', sameEmail(email)),
    async withPassword(email, password) {
      const { rows } = await pool.query<Account & { password_hash: string | null }>(
        `SELECT ${columns}, password_hash FROM account WHERE email = $1`,
        [sameEmail(email)],
      )
      const [row] = rows
      const matches = await passwordMatches(password, row?.password_hash ?? undefined)
      if (row === undefined || !matches) return undefined
      const { password_hash: _hash, ...account } = row
      return account
    },
    async add({ subject, email, name, passwordHash }) {
      const { rows } = await pool.query<Account>(
        `INSERT INTO account (subject, email, name, kind, party, password_hash) VALUES ($1, $2, $3, 'resident', $4, $5)
         ON CONFLICT (email) DO NOTHING RETURNING ${columns}`,
        [subject, sameEmail(email), name, randomUUID(), passwordHash],
      )
      return rows[0]
    },
    async setPassword(subject, passwordHash) {
      await pool.query('UPDATE account SET password_hash = $2 WHERE subject = $1', [subject, passwordHash])
    },
    async takeOn(listed, sealTotp) {
      for (const { subject, email, name, kind, party, units, passwordHash, totpSecret } of listed) {
        const sealed = totpSecret === undefined ? null : sealTotp(subject, totpSecret)
        await pool.query(
          `INSERT INTO account (subject, email, name, kind, party, units, password_hash, totp_secret)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
           ON CONFLICT (subject) DO UPDATE SET name = excluded.name, kind = excluded.kind, party = excluded.party,
             units = excluded.units`,
          [subject, sameEmail(email), name, kind, party ?? null, units ?? null, passwordHash, sealed],
        )
      }
    },
  }
}
