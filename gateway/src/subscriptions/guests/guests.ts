import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Caller } from '../../http/session-door.ts'
import type { Sessions } from '../../session/sessions.ts'
import { type Allowance, createAllowance } from './allowance.ts'

/** An open socket or event stream. */
export interface Guest {
  readonly caller: Caller
  /** Where it comes from. */
  readonly address: string
  /** Once a second; `now` on the monotonic clock in milliseconds. */
  tick(now: number): void
  /** Its session is over: nothing more is told. */
  sessionEnded(): void
}

export interface GuestLimits {
  /** Sockets and streams of one session: a person has a few devices with a few pages each. */
  readonly perSession: number
  /** Of one address, behind which a village may sit. */
  readonly perAddress: number
  /** Subscriptions that one session begins. */
  readonly subscribing: { readonly atOnce: number; readonly perSecond: number }
  /** Subscriptions that one session has at a time, over all of its sockets. */
  readonly subscriptionsPerSession: number
}

/** Everybody who listens, counted, and shown out when their session ends. */
export interface Guests {
  /** Why the guest may not enter; null when it did. */
  enter(guest: Guest): 'session' | 'address' | null
  leave(guest: Guest): void
  /** Counts one more subscription of the guest's session; false when it has, or asks for, too many. */
  beginSubscription(guest: Guest): boolean
  endSubscription(guest: Guest): void
  /** Whether another one of this address would be too many. */
  isFull(address: string): boolean
  close(): void
}

export interface GuestsParts {
  readonly limits: GuestLimits
  /** Null at the open door. */
  readonly sessions: Pick<Sessions, 'standing' | 'onEnded'> | null
  readonly log: Logger
}

interface Party {
  readonly guests: Set<Guest>
  readonly subscribing: Allowance
  subscriptions: number
  /** When the session is looked at again. */
  until: number
}

const tickEveryMs = 1_000
/** The database of sessions is away: nobody is shown out for that. */
const lookAgainMs = 10_000

export function createGuests({ limits, sessions, log }: GuestsParts): Guests {
  const parties = new Map<string, Party>()
  const addresses = new Map<string, number>()

  function partyOf(guest: Guest): Party {
    const name = partyName(guest)
    let party = parties.get(name)
    if (party === undefined) {
      const { session } = guest.caller
      const until = session === null ? Number.POSITIVE_INFINITY : Date.parse(session.expiresAt)
      party = { guests: new Set(), subscribing: createAllowance(limits.subscribing), subscriptions: 0, until }
      parties.set(name, party)
    }
    return party
  }

  function showOut(sessionId: string): void {
    for (const guest of [...(parties.get(sessionId)?.guests ?? [])]) guest.sessionEnded()
  }

  async function lookAtSession(id: string, party: Party): Promise<void> {
    party.until = Date.now() + lookAgainMs
    try {
      const session = await sessions?.standing(id)
      if (session) party.until = Date.parse(session.expiresAt)
      else showOut(id)
    } catch (error) {
      log.debug({ err: error }, 'a session could not be looked at: it goes on for now')
    }
  }

  const timer = setInterval(() => {
    const now = performance.now()
    const wall = Date.now()
    for (const [name, party] of parties) {
      for (const guest of party.guests) guest.tick(now)
      if (party.until <= wall && party.guests.size > 0) void lookAtSession(name, party)
      // Kept until its allowance is whole again: coming back at once wins nothing.
      if (party.guests.size === 0 && party.subscribing.isWhole()) parties.delete(name)
    }
  }, tickEveryMs)
  timer.unref()
  const stopHearing = sessions?.onEnded(showOut)

  return {
    enter(guest) {
      const { address } = guest
      const here = addresses.get(address) ?? 0
      if (here >= limits.perAddress) return 'address'
      const party = partyOf(guest)
      if (guest.caller.session !== null && party.guests.size >= limits.perSession) return 'session'
      party.guests.add(guest)
      addresses.set(address, here + 1)
      return null
    },
    leave(guest) {
      if (!parties.get(partyName(guest))?.guests.delete(guest)) return
      const left = (addresses.get(guest.address) ?? 1) - 1
      if (left > 0) addresses.set(guest.address, left)
      else addresses.delete(guest.address)
    },
    beginSubscription(guest) {
      const party = partyOf(guest)
      if (party.subscriptions >= limits.subscriptionsPerSession || !party.subscribing.take()) return false
      party.subscriptions += 1
      return true
    },
    endSubscription(guest) {
      const party = parties.get(partyName(guest))
      if (party !== undefined) party.subscriptions -= 1
    },
    isFull: (address) => (addresses.get(address) ?? 0) >= limits.perAddress,
    close() {
      clearInterval(timer)
      stopHearing?.()
    },
  }
}

/** Who is nobody in particular is counted with their address. */
function partyName({ caller, address }: Guest): string {
  return caller.session?.id ?? `address ${address}`
}
