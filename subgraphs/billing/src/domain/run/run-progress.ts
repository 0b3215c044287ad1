import type { BillingRun } from './billing-run.ts'

/** How far a run is, in contracts; `billed` in centavos. */
export interface RunProgress {
  /** Whether its contracts were found; before that nobody knows how many they are. */
  readonly found: boolean
  readonly contracts: number
  /** Of them, those whose turn has not come yet. */
  readonly waiting: number
  /** Checked and rated. */
  readonly rated: number
  readonly issued: number
  readonly stamped: number
  readonly pendingFiscal: number
  /** When the first of those is tried again; null where none waits for a time. */
  readonly nextTryAt: Date | null
  /** Stamped and with a payment reference: they can be paid. */
  readonly ready: number
  /** Of them, those whose people were told. */
  readonly notified: number
  /** Issued and taken back by this run. */
  readonly reversed: number
  readonly held: number
  readonly setAside: number
  readonly billed: bigint
}

/** The steps of a run, in order. */
export type RunStep = 'CHECKING' | 'RATING' | 'ISSUING' | 'STAMPING' | 'NOTIFYING' | 'ENDED'

/**
 * The step at which most of a run is. A contract is rated and issued in one transaction, so a run that issues says RATING
 * until its first bills stand.
 */
export function stepOf(run: Pick<BillingRun, 'state' | 'dryRun'>, progress: RunProgress): RunStep {
  if (run.state === 'DONE' || run.state === 'CANCELLED') return 'ENDED'
  if (!progress.found) return 'CHECKING'
  if (progress.waiting > 0) return run.dryRun || progress.issued === 0 ? 'RATING' : 'ISSUING'
  return progress.stamped < progress.issued - progress.reversed ? 'STAMPING' : 'NOTIFYING'
}

/** What became of a running run: whether everything is done that it can do by itself. */
export function isDone(run: Pick<BillingRun, 'dryRun'>, progress: RunProgress): boolean {
  if (!progress.found || progress.waiting > 0) return false
  return run.dryRun || progress.ready >= progress.issued - progress.reversed
}

/** Below so many milliseconds of work a pace says nothing. */
const leastWorkMs = 2_000

/**
 * Whole seconds until a run ends, by its pace so far; null where that cannot be said: it waits, has only begun, or is at a
 * step at which nothing has come through yet. Billing and stamping go on side by side, so the slower of the two counts.
 */
export function secondsLeft(
  run: Pick<BillingRun, 'state' | 'dryRun' | 'startedAt' | 'pausedMs'>,
  progress: RunProgress,
  now: Date,
): number | null {
  if (run.state !== 'RUNNING' || !progress.found) return null
  const workedMs = now.getTime() - run.startedAt.getTime() - run.pausedMs
  if (workedMs < leastWorkMs) return null
  const left = (done: number, rest: number) => (rest === 0 ? 0 : done === 0 ? null : (rest * workedMs) / done)
  const toBill = left(progress.contracts - progress.waiting, progress.waiting)
  if (run.dryRun) return toBill === null ? null : Math.ceil(toBill / 1_000)
  // Of those that wait, as many as hitherto become bills; all of those are to be stamped.
  const share = progress.issued / Math.max(1, progress.contracts - progress.waiting)
  const open = progress.issued - progress.reversed - progress.ready + Math.round(share * progress.waiting)
  const toStamp = left(progress.ready, open)
  if (toBill === null || toStamp === null) return null
  return Math.ceil(Math.max(toBill, toStamp) / 1_000)
}
