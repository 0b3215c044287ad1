import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { PlanRhythm } from './plan-terms.ts'
import type { ApprovalReason, PlannedInstalment } from './simulate-plan.ts'

/** ASKED waits for the office; AGREED is in force; the others are over. */
export type PlanState = 'ASKED' | 'AGREED' | 'KEPT' | 'BROKEN' | 'REFUSED' | 'CANCELLED'

/** What of a bill a plan covers: all that was open of it and not disputed when the plan was asked for. */
export interface PlanBill {
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly covered: Centavos
}

/** An instalment, and of what its resident was told. */
export interface PlanInstalment extends PlannedInstalment {
  readonly id: string
  readonly toldDue: boolean
  readonly toldLate: boolean
}

/** An agreement to pay the debt of a contract in instalments. */
export interface PaymentPlan {
  readonly id: string
  readonly contractId: string
  readonly contractNumber: string | null
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly state: PlanState
  readonly termsCode: string
  readonly rhythm: PlanRhythm
  readonly surchargeGoesOn: boolean
  readonly debt: Centavos
  readonly bills: readonly PlanBill[]
  readonly instalments: readonly PlanInstalment[]
  readonly approval: readonly ApprovalReason[]
  readonly askedAt: Date
  /** Subject of whoever asked for it; null for the system. */
  readonly askedBy: string | null
  readonly agreedAt: Date | null
  /** Subject of whoever agreed: of staff, or of who asked where nobody had to; null until then. */
  readonly agreedBy: string | null
  readonly endedAt: Date | null
  /** Why it was refused, broken or cancelled, in Spanish. */
  readonly endReason: string | null
}

/** What is open now of a bill, and what of that is disputed. */
export interface BillStanding {
  readonly invoiceId: string
  readonly open: Centavos
  readonly held: Centavos
}

/**
 * How much of a plan is paid: what it covers less what is still open of that, whoever paid it and by whichever reference. A bill
 * that is not among the open ones owes nothing; a disputed part is not asked for.
 */
export function paidOfPlan(
  { debt, bills }: Pick<PaymentPlan, 'debt' | 'bills'>,
  standings: readonly BillStanding[],
): Centavos {
  const open = new Map(standings.map((one) => [one.invoiceId, one.open - one.held]))
  const left = bills.reduce((sum, { invoiceId, covered }) => {
    const still = open.get(invoiceId) ?? 0n
    return sum + (still <= 0n ? 0n : still < covered ? still : covered)
  }, 0n)
  return centavos(debt - left)
}

/** What was paid goes to instalments in their order: how much of each is paid. */
export function paidOfInstalments(instalments: readonly PlannedInstalment[], paid: Centavos): Centavos[] {
  let left: bigint = paid
  return instalments.map(({ amount }) => {
    const part = left < amount ? left : amount
    left -= part
    return centavos(part)
  })
}
