import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import type { PaymentPlan } from '../domain/plan/plan.ts'
import { planTermsOf } from '../domain/plan/plan-terms.ts'
import type { AgreementOnPaper } from './agreement-on-paper.ts'
import { clausesOf } from './agreement-words.ts'

/** The page of a plan; null until it was agreed on. */
export function agreementOfPlan(plan: PaymentPlan): AgreementOnPaper | null {
  const { agreedAt, bills, instalments, rhythm, contractNumber, debt, termsCode } = plan
  if (agreedAt === null) return null
  return {
    utility: 'CEA Querétaro',
    folio: plan.id.slice(-8).toUpperCase(),
    ...{ contractNumber, rhythm, agreedOn: civilDate(agreedAt), debt: pesosText(debt) },
    bills: bills.map(({ invoiceNumber, covered }) => ({ invoiceNumber, covered: pesosText(covered) })),
    instalments: instalments.map(({ number, dueOn, amount }) => ({
      ...{ number, dueOn, amount: pesosText(amount) },
    })),
    clauses: clausesOf(planTermsOf(termsCode)),
  }
}
