import type { FindingKind } from './finding.ts'

/** What staff can do about a difference. */
export const resolutions = ['POST', 'ASSIGN', 'RETURN', 'TAKE_BACK', 'WRITE_OFF', 'SETTLE'] as const
export type Resolution = (typeof resolutions)[number]

/** How a task ended; `MATCHED`: by itself, because what was missing came. */
export type TaskOutcome = Resolution | 'MATCHED'

const waysOf: Readonly<Record<FindingKind, readonly Resolution[]>> = {
  MISSING: ['POST', 'SETTLE', 'WRITE_OFF'],
  SURPLUS: ['TAKE_BACK', 'SETTLE', 'WRITE_OFF'],
  AMOUNT_DIFFERS: ['SETTLE', 'WRITE_OFF'],
  FEE_DIFFERS: ['SETTLE', 'WRITE_OFF'],
  TAKEN_BACK_DIFFERS: ['TAKE_BACK', 'SETTLE', 'WRITE_OFF'],
  SETTLEMENT_MISSING: ['SETTLE', 'WRITE_OFF'],
  SETTLEMENT_DIFFERS: ['SETTLE', 'WRITE_OFF'],
  SETTLEMENT_UNEXPECTED: ['SETTLE', 'WRITE_OFF'],
  PAYER_UNKNOWN: ['ASSIGN', 'RETURN', 'WRITE_OFF'],
  RETURNED: ['TAKE_BACK', 'SETTLE', 'WRITE_OFF'],
  STRANGE_ARRIVAL: ['ASSIGN', 'SETTLE', 'RETURN'],
}

/** Ways to resolve a difference of a kind, the usual one first. */
export function waysToResolve(kind: FindingKind): readonly Resolution[] {
  return waysOf[kind]
}

/** What stands in the way of a resolution; null: nothing does. */
export function obstacleTo(
  resolution: Resolution,
  task: { readonly kind: FindingKind; readonly outcome: TaskOutcome | null },
  told: {
    readonly reason: string
    readonly contractId: string | null
    /** A refund of it waits for a second person, or to be paid. */
    readonly isBeingReturned: boolean
  },
): 'resolvedAlready' | 'beingReturned' | 'notForThis' | 'reasonMissing' | 'contractMissing' | null {
  if (task.outcome !== null) return 'resolvedAlready'
  if (told.isBeingReturned) return 'beingReturned'
  if (!waysOf[task.kind].includes(resolution)) return 'notForThis'
  if (resolution === 'ASSIGN' && told.contractId === null) return 'contractMissing'
  if (resolution !== 'POST' && told.reason.trim().length < 5) return 'reasonMissing'
  return null
}
