import type { BillingRun } from '../../domain/run/billing-run.ts'
import type { RunProgress } from '../../domain/run/run-progress.ts'

/** How far a run is, with the run and the instant that its pace is reckoned by. */
export interface ShownProgress extends RunProgress {
  readonly run: BillingRun
  readonly at: Date
}
