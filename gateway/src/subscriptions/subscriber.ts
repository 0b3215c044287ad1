import { GraphQLError } from 'graphql'
import { asGraphQLErrors, type MaskResult } from '../http/masking.ts'
import type { Runnable } from '../operations/prepared-operations.ts'
import type { Guest, Guests } from './guests/guests.ts'
import type { Listener, ResumePoint } from './listener.ts'
import type { LiveHub } from './sharing/live-hub.ts'
import { shareKey } from './sharing/share-key.ts'

/** One wish to listen. */
export interface Wish {
  /** Throws a GraphQL error when it may not be run. */
  readonly find: () => Runnable
  readonly guest: Guest
  readonly listener: Listener
  /** As `readResumePoint` has it. */
  readonly point: ResumePoint | null | undefined
}

/** Begins subscriptions, whatever they were asked for over. */
export interface Subscriber {
  /**
   * What refuses it is told to the listener at once. Returns what ends it, which may be called again: by the listener too,
   * when it is told that it is over.
   */
  subscribe(wish: Wish): () => void
}

export interface SubscriberParts {
  readonly hub: LiveHub
  readonly guests: Guests
  readonly mask: MaskResult
}

export function createSubscriber({ hub, guests, mask }: SubscriberParts): Subscriber {
  return {
    subscribe({ find, guest, listener, point }) {
      let leave = () => {}
      let isCounted = false
      const end = () => {
        if (isCounted) guests.endSubscription(guest)
        isCounted = false
        leave()
      }
      try {
        const operation = find()
        const { prepared, variables } = operation
        if (prepared.kind !== 'subscription')
          throw refused('BAD_USER_INPUT', 'only subscriptions run here: POST the others')
        isCounted = guests.beginSubscription(guest)
        if (!isCounted) throw refused('COST_EXCEEDED', 'this session subscribes to too much: wait a moment')
        const { viewer } = guest.caller
        const live = { key: shareKey(operation, viewer), prepared, variables, viewer }
        leave = hub.join(live, listener, point)
      } catch (error) {
        end()
        listener.error(mask({ errors: asGraphQLErrors(error) }).errors ?? [])
      }
      return end
    },
  }
}

export function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
