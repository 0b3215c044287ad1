import type { CancelAcceptance } from '../document/document.ts'
import { cancelRefusal } from './cancel-codes.ts'

/** What came of asking for a cancellation. */
export type CancelOutcome =
  /** Taken, or taken before (201, 202): the state says the rest. `receipt` is SAT's acuse, null where the answer bears none. */
  | { readonly kind: 'asked'; readonly code: string; readonly receipt: string | null }
  /** SAT does not know it yet (205): stamps reach SAT some time after the PAC set them. */
  | { readonly kind: 'unknown'; readonly code: string; readonly reason: string }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string }

/** What came of asking for the acuse of a cancellation that was taken. */
export type ReceiptOutcome =
  | { readonly kind: 'receipt'; readonly xml: string }
  /** Not there, or not yet. */
  | { readonly kind: 'later'; readonly reason: string }

/** What SAT says of a document. */
export type SatState =
  | { readonly kind: 'cancelled'; readonly how: string; readonly acceptance: CancelAcceptance }
  /** Its receiver has yet to accept. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'rejected'; readonly how: string }
  | { readonly kind: 'standing' }
  /** Others that hold are related to it: they go first. */
  | { readonly kind: 'bound' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'later'; readonly reason: string }

/** How a document stands after a step of its cancellation. */
export type CancelStep =
  | { readonly state: 'CANCELLED'; readonly how: string; readonly acceptance: CancelAcceptance }
  /** It holds on: SAT or its receiver would not. */
  | { readonly state: 'STAMPED'; readonly reason: string; readonly acceptance: CancelAcceptance | null }
  | {
      readonly state: 'CANCELLING'
      readonly asked: boolean
      readonly nextTryAt: Date
      readonly reason: string | null
      readonly acceptance: CancelAcceptance
    }

const minute = 60_000
/** Receivers have three working days (RMF 2.7.1.34): what waits longer is asked for less often. */
const pollPauses = [10_000, minute, 5 * minute, 30 * minute, 60 * minute]

/** The pause before the state is asked for again, after so many times. */
function pollPause(times: number): number {
  return pollPauses[Math.min(times, pollPauses.length) - 1] ?? 10_000
}

/** A request that SAT has not answered after so many looks is made again: the second one changes nothing there (202). */
const looksBeforeAskedAgain = 8

/** After the request for a cancellation. */
export function stepAfterRequest(outcome: CancelOutcome, tries: number, now: Date): CancelStep {
  const later = (asked: boolean, reason: string | null, pauseMs: number): CancelStep => ({
    ...{ state: 'CANCELLING', asked, reason, nextTryAt: new Date(now.getTime() + pauseMs) },
    acceptance: 'ASKED',
  })
  switch (outcome.kind) {
    case 'asked':
      return later(true, null, 0)
    case 'unknown':
    case 'later':
      return later(false, outcome.reason, pollPause(tries))
    case 'refused':
      return { state: 'STAMPED', reason: cancelRefusal(outcome.code, outcome.reason), acceptance: null }
    default:
      return outcome satisfies never
  }
}

/** After SAT was asked how it stands. */
export function stepAfterState(state: SatState, tries: number, now: Date): CancelStep {
  const nextTryAt = new Date(now.getTime() + pollPause(tries))
  const waiting = { state: 'CANCELLING', asked: true, nextTryAt, acceptance: 'ASKED' } as const
  switch (state.kind) {
    case 'cancelled':
      return { state: 'CANCELLED', how: state.how, acceptance: state.acceptance }
    case 'rejected':
      return {
        state: 'STAMPED',
        reason: `El receptor no aceptó la cancelación (${state.how}).`,
        acceptance: 'REJECTED',
      }
    case 'bound':
      return { state: 'STAMPED', reason: cancelRefusal('no_cancelable', ''), acceptance: null }
    case 'waiting':
      return { ...waiting, reason: 'Falta que el receptor acepte.', acceptance: 'PENDING' }
    case 'standing':
    case 'unknown':
      return { ...waiting, reason: null, asked: tries % looksBeforeAskedAgain !== 0 }
    case 'later':
      return { ...waiting, reason: state.reason }
    default:
      return state satisfies never
  }
}

/** The pause before the acuse of a cancellation is asked for again, after so many times. */
export function receiptPause(times: number): number {
  return pollPause(times)
}
