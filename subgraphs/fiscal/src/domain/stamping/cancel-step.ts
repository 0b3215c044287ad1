/** What came of asking for a cancellation. */
export type CancelOutcome =
  /** Taken, or taken before (201, 202): the state says the rest. */
  | { readonly kind: 'asked'; readonly code: string }
  /** SAT does not know it yet (205): stamps reach SAT some time after the PAC set them. */
  | { readonly kind: 'unknown'; readonly code: string; readonly reason: string }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string }

/** What SAT says of a document. */
export type SatState =
  | { readonly kind: 'cancelled'; readonly how: string }
  /** Its receiver has yet to accept. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'rejected'; readonly how: string }
  | { readonly kind: 'standing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'later'; readonly reason: string }

/** How a document stands after a step of its cancellation. */
export type CancelStep =
  | { readonly state: 'CANCELLED'; readonly how: string }
  /** It holds on: SAT or its receiver would not. */
  | { readonly state: 'STAMPED'; readonly reason: string }
  | {
      readonly state: 'CANCELLING'
      readonly asked: boolean
      readonly nextTryAt: Date
      readonly reason: string | null
    }

const minute = 60_000
/** Receivers have three working days (RMF 2.7.1.34): what waits longer is asked for less often. */
const pollPauses = [10_000, minute, 5 * minute, 30 * minute, 60 * minute]

/** The pause before the state is asked for again, after so many times. */
function pollPause(times: number): number {
  return pollPauses[Math.min(times, pollPauses.length) - 1] ?? 10_000
}

/** After the request for a cancellation. */
export function stepAfterRequest(outcome: CancelOutcome, tries: number, now: Date): CancelStep {
  const later = (asked: boolean, reason: string | null, pauseMs: number): CancelStep => ({
    ...{ state: 'CANCELLING', asked, reason, nextTryAt: new Date(now.getTime() + pauseMs) },
  })
  switch (outcome.kind) {
    case 'asked':
      return later(true, null, 0)
    case 'unknown':
    case 'later':
      return later(false, outcome.reason, pollPause(tries))
    case 'refused':
      return { state: 'STAMPED', reason: `${outcome.code}: ${outcome.reason}` }
    default:
      return outcome satisfies never
  }
}

/** After SAT was asked how it stands. */
export function stepAfterState(state: SatState, tries: number, now: Date): CancelStep {
  const nextTryAt = new Date(now.getTime() + pollPause(tries))
  switch (state.kind) {
    case 'cancelled':
      return { state: 'CANCELLED', how: state.how }
    case 'rejected':
      return { state: 'STAMPED', reason: `El receptor no aceptó la cancelación (${state.how}).` }
    case 'waiting':
      return { state: 'CANCELLING', asked: true, nextTryAt, reason: 'Falta que el receptor acepte.' }
    case 'standing':
    case 'unknown':
      return { state: 'CANCELLING', asked: true, nextTryAt, reason: null }
    case 'later':
      return { state: 'CANCELLING', asked: true, nextTryAt, reason: state.reason }
    default:
      return state satisfies never
  }
}
