import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { v5 as uuidV5 } from 'uuid'
import type { Finding } from './finding.ts'
import type { TaskOutcome } from './resolution.ts'

/** A difference that somebody has to look at, and what became of it. */
export interface ReconciliationTask extends Finding {
  readonly id: string
  /** Whose money it is; null where nobody knows, or it is no contract's. */
  readonly contractId: string | null
  /** Whose staff see it; null: staff of every office. */
  readonly operatingUnitId: number | null
  readonly foundAt: Date
  /** Null while it is open. */
  readonly outcome: TaskOutcome | null
  readonly reason: string | null
  readonly resolvedBy: string | null
  readonly resolvedAt: Date | null
}

const namespace = '0c8a8b0e-6f2b-5a0f-8a55-6a2b8d4f3e71'

/** The id of a difference: the same whenever it is found. */
export function taskIdOf({ kind, subject }: Pick<Finding, 'kind' | 'subject'>): string {
  return uuidV5(`${kind} ${subject}`, namespace)
}

/**
 * Who may see a task: staff of the contract's office; where it is no contract's, staff of every office, because whoever is asked
 * at a counter for money that does not show has to be able to find it. Row-level security says the same a second time.
 */
export function maySeeTask(
  viewer: Viewer,
  { operatingUnitId }: Pick<ReconciliationTask, 'operatingUnitId'>,
): boolean {
  if (viewer.kind === 'system') return true
  if (viewer.kind !== 'staff') return false
  return operatingUnitId === null
    ? viewer.operatingUnitIds.length > 0
    : viewer.operatingUnitIds.includes(operatingUnitId)
}
