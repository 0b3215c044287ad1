/** What has become of a run. PAUSED waits for somebody; CANCELLING takes back what was issued; CANCELLED and DONE are the end. */
export type RunState = 'RUNNING' | 'PAUSED' | 'CANCELLING' | 'CANCELLED' | 'DONE'

/** What a run is told to do. */
export type RunOrder = 'PAUSE' | 'RESUME' | 'CANCEL'

/** What a run bills: contracts of these offices, or of one zone of one, for the civil days from `periodFrom` up to, without, `periodTo`. */
export interface RunScope {
  /** In ascending order; one or more. */
  readonly operatingUnitIds: readonly number[]
  /** Of the one office: the contracts of this zone alone; null for all of them. */
  readonly zone: string | null
  readonly periodFrom: string
  readonly periodTo: string
  /** Computes and issues nothing. */
  readonly dryRun: boolean
}

/** A run that bills many contracts for a period. */
export interface BillingRun extends RunScope {
  readonly id: string
  readonly state: RunState
  readonly startedAt: Date
  /** Subject of whoever started it; null for the system. */
  readonly startedBy: string | null
  readonly endedAt: Date | null
  /** Since when it waits; null while it does not. */
  readonly pausedAt: Date | null
  /** Milliseconds that it has waited before, so that its pace is that of its work. */
  readonly pausedMs: number
}

/** A run as it begins. */
export function startedRun(
  id: string,
  scope: RunScope,
  start: Pick<BillingRun, 'startedAt' | 'startedBy'>,
): BillingRun {
  return { id, ...scope, ...start, state: 'RUNNING', endedAt: null, pausedAt: null, pausedMs: 0 }
}

/**
 * A run after an order; the same where it does so already. One that has ended takes none: bills of a run that is done are
 * reversed one by one, each for its reason.
 */
export function steerRun(run: BillingRun, order: RunOrder, at: Date): BillingRun | 'BillingRunOver' {
  switch (run.state) {
    case 'RUNNING':
      if (order === 'PAUSE') return { ...run, state: 'PAUSED', pausedAt: at }
      return order === 'CANCEL' ? { ...run, state: 'CANCELLING' } : run
    case 'PAUSED':
      if (order === 'PAUSE') return run
      return { ...resumed(run, at), state: order === 'CANCEL' ? 'CANCELLING' : 'RUNNING' }
    case 'CANCELLING':
    case 'CANCELLED':
      return order === 'CANCEL' ? run : 'BillingRunOver'
    case 'DONE':
      return 'BillingRunOver'
    default:
      return run.state satisfies never
  }
}

function resumed(run: BillingRun, at: Date): BillingRun {
  const waitedMs = run.pausedAt === null ? 0 : at.getTime() - run.pausedAt.getTime()
  return { ...run, pausedAt: null, pausedMs: run.pausedMs + waitedMs }
}

/** A run whose work is over: taken back where that was its work. */
export function endedRun(run: BillingRun, at: Date): BillingRun {
  return { ...run, state: run.state === 'CANCELLING' ? 'CANCELLED' : 'DONE', endedAt: at }
}

/** A run that is done goes on when contracts of it are tried again. */
export function reopenedRun(run: BillingRun): BillingRun {
  return run.state === 'DONE' ? { ...run, state: 'RUNNING', endedAt: null } : run
}

/** Whether two runs could bill a contract for the same day. One that only computes, or was taken back, stands in nobody's way. */
export function collides(a: Pick<BillingRun, 'state'> & RunScope, b: RunScope): boolean {
  if (a.dryRun || b.dryRun || a.state === 'CANCELLED') return false
  const sharesOffice = a.operatingUnitIds.some((office) => b.operatingUnitIds.includes(office))
  const sharesZone = a.zone === null || b.zone === null || a.zone === b.zone
  return sharesOffice && sharesZone && a.periodFrom < b.periodTo && b.periodFrom < a.periodTo
}
