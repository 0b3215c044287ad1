import { secondsLeft } from '../../domain/run/run-progress.ts'
import type { BillingRunProgressResolvers } from '../../generated/resolvers.ts'

export const BillingRunProgress: BillingRunProgressResolvers = {
  nextFiscalTryAt: ({ nextTryAt }) => nextTryAt,
  references: ({ issued }) => issued,
  secondsLeft: ({ run, at, ...progress }) => secondsLeft(run, progress, at),
}
