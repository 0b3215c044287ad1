import type { ResidentViewer, StaffViewer } from '@aquacis/kit/values/viewer.ts'
import * as v from 'valibot'

/** Somebody signed in, as the gateway remembers them between two requests: inside the sealed cookie, nowhere else. */
export interface Session {
  readonly viewer: ResidentViewer | StaffViewer
  /** As the identity provider spells it; only for the greeting. */
  readonly name: string
  /** ISO 8601, UTC. */
  readonly expiresAt: string
}

export const sessionLifetimeMs = 8 * 60 * 60 * 1_000

export const sessionSchema = v.object({
  viewer: v.variant('kind', [
    v.object({ kind: v.literal('resident'), subject: v.string(), partyId: v.string() }),
    v.object({ kind: v.literal('staff'), subject: v.string(), operatingUnitIds: v.array(v.number()) }),
  ]),
  name: v.string(),
  expiresAt: v.pipe(v.string(), v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, Session>

const subject = v.pipe(v.string(), v.minLength(1), v.maxLength(255))
const name = v.optional(v.pipe(v.string(), v.maxLength(200)), '')

const claimsSchema = v.variant('aquacis_kind', [
  v.object({
    aquacis_kind: v.literal('resident'),
    sub: subject,
    name,
    aquacis_party: v.pipe(v.string(), v.uuid()),
  }),
  v.object({
    aquacis_kind: v.literal('staff'),
    sub: subject,
    name,
    aquacis_units: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
])

/** A session from the claims of a verified ID token; null when they do not say who this is to the utility. */
export function sessionOf(claims: unknown, now: Date): Session | null {
  const read = v.safeParse(claimsSchema, claims)
  if (!read.success) return null
  const told = read.output
  const expiresAt = new Date(now.getTime() + sessionLifetimeMs).toISOString()
  const viewer =
    told.aquacis_kind === 'resident'
      ? ({ kind: 'resident', subject: told.sub, partyId: told.aquacis_party } as const)
      : ({ kind: 'staff', subject: told.sub, operatingUnitIds: told.aquacis_units } as const)
  return { viewer, name: told.name, expiresAt }
}
