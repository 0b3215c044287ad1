import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { passwordMatches } from './password.ts'

const accountSchema = v.object({
  /** `sub` of the ID token. */
  subject: v.string(),
  email: v.string(),
  name: v.string(),
  passwordHash: v.string(),
  kind: v.picklist(['resident', 'staff']),
  /** The resident's customer id. */
  party: v.optional(v.string()),
  /** Operating units of staff. */
  units: v.optional(v.array(v.number())),
})

/** Somebody who may sign in. */
export type Account = v.InferOutput<typeof accountSchema>

export interface Accounts {
  bySubject(subject: string): Account | undefined
  /** The account when e-mail and password match; takes as long when there is no such account. */
  signIn(email: string, password: string): Promise<Account | undefined>
}

export async function readAccounts(file: string): Promise<Accounts> {
  return accountsOf(v.parse(v.array(accountSchema), JSON.parse(await readFile(file, 'utf8'))))
}

export function accountsOf(accounts: readonly Account[]): Accounts {
  const subjects = new Map(accounts.map((account) => [account.subject, account]))
  const emails = new Map(accounts.map((account) => [sameEmail(account.email), account]))
  return {
    bySubject: (subject) => subjects.get(subject),
    async signIn(email, password) {
      const account = emails.get(sameEmail(email))
      return (await passwordMatches(password, account?.passwordHash)) ? account : undefined
    },
  }
}

/** What the gateway learns of a person, beside `sub`. */
export function claimsOf(account: Account): Record<string, unknown> {
  return {
    name: account.name,
    aquacis_kind: account.kind,
    ...(account.party === undefined ? {} : { aquacis_party: account.party }),
    ...(account.units === undefined ? {} : { aquacis_units: account.units }),
  }
}

/** E-mail addresses differ in nothing but case and the blanks that a phone's keyboard adds. */
export function sameEmail(email: string): string {
  return email.trim().toLowerCase()
}
