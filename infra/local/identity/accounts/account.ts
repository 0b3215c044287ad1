import { readFile } from 'node:fs/promises'
import * as v from 'valibot'

/** Somebody who may sign in, as a file lists them. */
export const listedAccountSchema = v.object({
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
  /** Secret of an authenticator app, base32. */
  totpSecret: v.optional(v.string()),
})

export type ListedAccount = v.InferOutput<typeof listedAccountSchema>

/** Somebody who may sign in. */
export interface Account {
  readonly subject: string
  readonly email: string
  readonly name: string
  readonly kind: 'resident' | 'staff'
  readonly party: string | null
  readonly units: readonly number[] | null
  readonly hasPassword: boolean
  readonly hasTotp: boolean
}

export async function readListedAccounts(file: string): Promise<ListedAccount[]> {
  return v.parse(v.array(listedAccountSchema), JSON.parse(await readFile(file, 'utf8')))
}

/** What the gateway learns of a person, beside `sub`. */
export function claimsOf({ name, kind, party, units }: Account): Record<string, unknown> {
  return {
    name,
    aquacis_kind: kind,
    ...(party === null ? {} : { aquacis_party: party }),
    ...(units === null ? {} : { aquacis_units: units }),
  }
}

/** E-mail addresses differ in nothing but case and the blanks that a phone's keyboard adds. */
export function sameEmail(email: string): string {
  return email.trim().toLowerCase()
}
