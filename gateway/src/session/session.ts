import type { ResidentViewer, StaffViewer } from '@aquacis/kit/values/viewer.ts'
import * as v from 'valibot'

/** Somebody signed in, as the gateway remembers them between two requests. */
export interface Session {
  /** Names the session; what opens it is the secret in the cookie. */
  readonly id: string
  readonly viewer: ResidentViewer | StaffViewer
  /** As the identity provider spells it; only for the greeting. */
  readonly name: string
  /** ISO 8601, UTC: over by then unless it is used before. Every use moves it on, up to the session's age. */
  readonly expiresAt: string
}

/** What the identity provider vouches for. */
export interface SignedIn {
  readonly viewer: ResidentViewer | StaffViewer
  readonly name: string
  /** The provider's own session, by which it tells that it ended; null where it names none. */
  readonly providerSession: string | null
  /** Something besides the password was shown: a code, or a key that asked for finger, face or its own number. */
  readonly secondFactor: boolean
}

/** A viewer as it is stored. */
export const viewerSchema = v.variant('kind', [
  v.object({ kind: v.literal('resident'), subject: v.string(), partyId: v.string() }),
  v.object({ kind: v.literal('staff'), subject: v.string(), operatingUnitIds: v.array(v.number()) }),
]) satisfies v.GenericSchema<unknown, ResidentViewer | StaffViewer>

/** Values of `amr` (RFC 8176 §2) that are more than a password. */
const furtherFactors = ['otp', 'mfa', 'hwk', 'swk', 'sms', 'fpt', 'face', 'pin']

const subject = v.pipe(v.string(), v.minLength(1), v.maxLength(255))
const everybody = {
  sub: subject,
  name: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  sid: v.optional(v.pipe(v.string(), v.maxLength(255))),
  amr: v.optional(v.array(v.string()), []),
}

const claimsSchema = v.variant('aquacis_kind', [
  v.object({
    aquacis_kind: v.literal('resident'),
    ...everybody,
    aquacis_party: v.optional(v.pipe(v.string(), v.uuid())),
    /** Of a provider that cannot draw a party for who opens an account by themselves: the account's own id stands for it. */
    aquacis_account: v.optional(v.pipe(v.string(), v.uuid())),
  }),
  v.object({
    aquacis_kind: v.literal('staff'),
    ...everybody,
    aquacis_units: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
])

/** Who signed in, from the claims of a verified ID token; null when they do not say who this is to the utility. */
export function signedInOf(claims: unknown): SignedIn | null {
  const read = v.safeParse(claimsSchema, claims)
  if (!read.success) return null
  const told = read.output
  const viewer = viewerOf(told)
  if (viewer === null) return null
  return {
    viewer,
    name: told.name,
    providerSession: told.sid ?? null,
    secondFactor: told.amr.some((method) => furtherFactors.includes(method)),
  }
}

function viewerOf(told: v.InferOutput<typeof claimsSchema>): ResidentViewer | StaffViewer | null {
  const subject = told.sub
  if (told.aquacis_kind === 'staff') return { kind: 'staff', subject, operatingUnitIds: told.aquacis_units }
  const partyId = told.aquacis_party ?? told.aquacis_account
  return partyId === undefined ? null : { kind: 'resident', subject, partyId }
}
