import { type BusinessCalendar, plusDays } from '@aquacis/kit/values/business-days.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { workdaysBefore } from './civil-day.ts'
import { type PaymentPlan, type PlanInstalment, paidOfInstalments } from './plan.ts'
import type { PlanTerms } from './plan-terms.ts'

/** Something about an instalment that its resident is told once. */
export interface PlanNotice {
  readonly change: 'INSTALMENT_DUE' | 'INSTALMENT_LATE'
  readonly number: number
  /** What is still to be paid of it. */
  readonly amount: Centavos
  readonly dueOn: string
}

/** How a plan in force stands on a day. */
export type PlanReview =
  | { readonly outcome: 'KEPT' }
  | { readonly outcome: 'BROKEN'; readonly owed: Centavos; readonly reason: string }
  | { readonly outcome: 'GOES_ON'; readonly notices: readonly PlanNotice[]; readonly nextLookOn: string }

/**
 * Looks at a plan in force: kept as soon as all is paid; broken where the first payment is not made, too many instalments are
 * late, or one for too long; else what its resident is to be told, and the day to look again.
 */
export function reviewPlan(
  plan: Pick<PaymentPlan, 'debt' | 'instalments'>,
  { today, paid }: { readonly today: string; readonly paid: Centavos },
  terms: PlanTerms,
  calendar: BusinessCalendar,
): PlanReview {
  if (paid >= plan.debt) return { outcome: 'KEPT' }
  const parts = paidOfInstalments(plan.instalments, paid)
  const unpaid = plan.instalments.flatMap((instalment, index) => {
    const left = centavos(instalment.amount - (parts[index] ?? 0n))
    return left > 0n ? [{ instalment, left, lateOn: lateDay(instalment, terms, calendar) }] : []
  })
  const late = unpaid.filter(({ lateOn }) => lateOn <= today)
  const reason = breach(late, today, terms, calendar)
  if (reason !== null) return { outcome: 'BROKEN', owed: centavos(plan.debt - paid), reason }
  const notices = unpaid.flatMap(({ instalment, left, lateOn }): PlanNotice[] => {
    const { number, dueOn, toldDue, toldLate } = instalment
    const told = { number, amount: left, dueOn }
    if (lateOn <= today) return toldLate ? [] : [{ change: 'INSTALMENT_LATE', ...told }]
    const isNear = remindDay(instalment, terms, calendar) <= today
    return isNear && !toldDue ? [{ change: 'INSTALMENT_DUE', ...told }] : []
  })
  const days = unpaid.flatMap(({ instalment, lateOn }) => [
    remindDay(instalment, terms, calendar),
    lateOn,
    calendar.plus(lateOn, terms.brokenAfter),
  ])
  const ahead = days.filter((day) => day > today).toSorted()
  return { outcome: 'GOES_ON', notices, nextLookOn: ahead[0] ?? plusDays(today, 1) }
}

interface Late {
  readonly instalment: PlanInstalment
  readonly lateOn: string
}

function breach(
  late: readonly Late[],
  today: string,
  terms: PlanTerms,
  calendar: BusinessCalendar,
): string | null {
  if (late.some(({ instalment }) => instalment.number === 0))
    return 'No se recibió el pago inicial en su fecha.'
  if (late.length >= terms.brokenAtLate)
    return late.length === 1
      ? 'Un pago del convenio no llegó en su fecha.'
      : `${late.length} pagos del convenio no llegaron en su fecha.`
  const isLong = late.some(({ lateOn }) => calendar.plus(lateOn, terms.brokenAfter) <= today)
  return isLong ? `Un pago del convenio lleva más de ${terms.brokenAfter} días hábiles de atraso.` : null
}

/** The first day on which an unpaid instalment is late. */
function lateDay({ dueOn }: PlanInstalment, { lateAfter }: PlanTerms, calendar: BusinessCalendar): string {
  return calendar.plus(dueOn, lateAfter + 1)
}

function remindDay(
  { dueOn }: PlanInstalment,
  { remindBefore }: PlanTerms,
  calendar: BusinessCalendar,
): string {
  return workdaysBefore(dueOn, remindBefore, calendar)
}
