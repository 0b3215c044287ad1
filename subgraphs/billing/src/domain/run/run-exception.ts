/** Why a contract was left out: the checks before billing held it, or billing it failed. */
export type ExceptionReason =
  | 'NO_METER'
  | 'NO_READING'
  | 'OUTLIER'
  | 'NEGATIVE'
  | 'NO_TARIFF'
  | 'NO_PRICE'
  | 'ALREADY_BILLED'
  | 'NOT_BILLABLE'
  | 'FAILED'

/** A contract that a run did not bill, and what to do about it. */
export interface RunException {
  readonly kind: 'HELD' | 'SET_ASIDE'
  readonly reason: ExceptionReason
  /** What it is, with figures, and what to do, in Spanish. */
  readonly message: string
}

/** A contract that waits for somebody to look at it. */
export function held(reason: ExceptionReason, message: string): RunException {
  return { kind: 'HELD', reason, message }
}

/** A contract whose billing failed. */
export function setAside(reason: ExceptionReason, message: string): RunException {
  return { kind: 'SET_ASIDE', reason, message }
}
