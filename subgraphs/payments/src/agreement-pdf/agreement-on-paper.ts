import type { PlanRhythm } from '../domain/plan/plan-terms.ts'

/** Everything that the page of an agreement shows. Amounts are pesos in text, days `YYYY-MM-DD`. */
export interface AgreementOnPaper {
  /** Who grants it: "CEA Querétaro". */
  readonly utility: string
  /** Last eight digits of the plan's id: what people read out. */
  readonly folio: string
  readonly contractNumber: string | null
  readonly agreedOn: string
  readonly debt: string
  readonly bills: readonly { readonly invoiceNumber: string; readonly covered: string }[]
  readonly rhythm: PlanRhythm
  /** Number 0 is the first payment. */
  readonly instalments: readonly {
    readonly number: number
    readonly amount: string
    readonly dueOn: string
  }[]
  /** What both sides undertake, one sentence each, in Spanish. */
  readonly clauses: readonly string[]
}
