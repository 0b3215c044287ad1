import { createCookies } from '@aquacis/gateway/cookies'
import { openSessions } from '@aquacis/gateway/open-sessions'
import { createLogger } from '@aquacis/kit/runtime/log.ts'

const day = 86_400_000

export interface SessionsWish {
  readonly databaseUrl: string
  readonly ownerUrl: string
  readonly key: string
  readonly origin: URL
  /** Party of each session's resident. */
  readonly parties: readonly string[]
}

/** Signs residents in, without the way over the identity provider; gives the cookies of their sessions. */
export async function signIn({
  databaseUrl,
  ownerUrl,
  key,
  origin,
  parties,
}: SessionsWish): Promise<string[]> {
  const lifetimes = { resident: { idleMs: day, ageMs: day }, staff: { idleMs: day, ageMs: day } }
  const place = { databaseUrl, ownerUrl, key, cookies: createCookies(origin), lifetimes }
  const { sessions, close } = await openSessions(place, createLogger('bench', 'error'))
  const cookies: string[] = []
  for (const partyId of parties) {
    const viewer = { kind: 'resident', subject: `phone of ${partyId}`, partyId } as const
    const signedIn = { viewer, name: 'Ana', providerSession: null, secondFactor: false }
    const cookie = await sessions.begin(signedIn, 'bench', undefined)
    cookies.push(cookie.slice(0, cookie.indexOf(';')))
  }
  await close()
  return cookies
}
