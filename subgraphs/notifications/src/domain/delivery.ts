import type { Notice, NoticeEnd, Telling } from './notice.ts'
import { type NoticeKind, noticeKinds, type Severity } from './notice-kinds.ts'
import { type ChannelName, type Preferences, wantsToHear } from './preferences.ts'

/** What became of an attempt to deliver something. */
export type SendOutcome =
  /** It is the carrier's now. */
  | { readonly kind: 'accepted' }
  /** Nobody is at that address any more: it is forgotten. */
  | { readonly kind: 'gone' }
  /** It never will be: the carrier does not want such a message. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Not now. `retryAfterMs` is what the carrier asked for; `unsure` where it may have taken it all the same. */
  | {
      readonly kind: 'later'
      readonly detail: string
      readonly retryAfterMs: number | null
      readonly unsure: boolean
    }

/** How a delivery stands after an attempt. */
export type DeliveryStep =
  | { readonly state: 'SENT' }
  | { readonly state: 'FAILED' | 'EXPIRED'; readonly detail: string }
  | { readonly state: 'QUEUED'; readonly nextAttemptAt: Date; readonly detail: string }

/** One delivery as an attempt found it. */
export interface AttemptedDelivery {
  /** This attempt included. */
  readonly attempts: number
  /** After this instant it is no news any more. */
  readonly expiresAt: Date
}

const firstPauseMs = 2_000
const longestPauseMs = 30 * 60_000

/** The pause after a failed attempt: 2 s, 8 s, 32 s … half an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 4 ** (attempts - 1))
}

/** What follows from an attempt. What the carrier asks for counts where it is longer than our own pause. */
export function stepAfter(delivery: AttemptedDelivery, outcome: SendOutcome, now: Date): DeliveryStep {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'SENT' }
    case 'gone':
      return { state: 'FAILED', detail: nobodyThere }
    case 'refused':
      return { state: 'FAILED', detail: outcome.detail }
    case 'later': {
      const pauseMs = Math.max(pauseAfter(delivery.attempts), outcome.retryAfterMs ?? 0)
      const nextAttemptAt = new Date(now.getTime() + pauseMs)
      if (nextAttemptAt >= delivery.expiresAt) return { state: 'EXPIRED', detail: outcome.detail }
      return { state: 'QUEUED', nextAttemptAt, detail: outcome.detail }
    }
    default:
      return outcome satisfies never
  }
}

/** Until when something of this kind is news, counted from when it may be told. */
export function newsUntil(kind: NoticeKind, from: Date): Date {
  return new Date(from.getTime() + noticeKinds[kind].newsForHours * 3_600_000)
}

/**
 * Whether a channel tells that something ended. A message on a screen takes the place of what stood there; one that came
 * with something newer needs none. A letter is written again only where it would do harm to believe the first: a bill that
 * is not to be paid.
 */
export function tellsEnd(channel: ChannelName, reason: NoticeEnd | null): boolean {
  if (reason === 'OVERTAKEN') return false
  return channel === 'PUSH' || reason === 'REVERSED'
}

const nobodyThere = 'nobody is at that address any more'
const noNews = 'it is no news any more'

/** Whether its reader was not reached, where a delivery had nothing to tell any more. What was overtaken or read is none. */
export function isFailure(obstacle: string): boolean {
  return obstacle === nobodyThere || obstacle === noNews
}

/** How hard the carrier should try to wake a device (RFC 8030 §5.3). */
export type Urgency = 'high' | 'normal' | 'low'

/** What has ended wakes nobody; what is critical wakes a phone that sleeps. */
export function urgencyOf(severity: Severity, hasEnded: boolean): Urgency {
  if (hasEnded) return 'low'
  return severity === 'CRITICAL' ? 'high' : 'normal'
}

/** A delivery in hand beside what it would tell, as things are now. */
export interface DueDelivery {
  readonly revision: number
  readonly telling: Telling
  readonly expiresAt: Date
  readonly channel: ChannelName
  readonly notice: Notice | null
  readonly preferences: Preferences
  readonly hasAddress: boolean
}

/** Why a delivery has nothing to tell any more; null where it has. */
export function obstacleTo(due: DueDelivery, now: Date): string | null {
  const { notice, telling } = due
  if (notice === null) return 'the notice is gone'
  if (!due.hasAddress) return nobodyThere
  if (due.revision < notice.revision) return 'overtaken by what became of it'
  if (now >= due.expiresAt) return noNews
  if (telling === 'ENDED') return null
  if (notice.readAt !== null) return 'it was read in the app'
  return wantsToHear(due.preferences, due.channel, notice.kind) ? null : 'its reader does not want it'
}
