import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import { type PaymentPlan as Plan, paidOfInstalments } from '../../domain/plan/plan.ts'
import type { PaymentPlanResolvers, PlanInstalment } from '../../generated/resolvers.ts'
import { approvalWords } from './plan-words.ts'

export const PaymentPlan: PaymentPlanResolvers = {
  __resolveReference: ({ id }, { planById }) => planById.load(id),
  account: ({ contractId }, _args, { accountById }) => accountById.load(contractId),
  debt: ({ debt }) => pesosText(debt),
  paid: async (plan, _args, { paidOf }) => pesosText((await paidOf.load(plan.id)) ?? centavos(0n)),
  instalments: async (plan, _args, { paidOf, now }) => shown(plan, await paidOf.load(plan.id), now),
  next: async (plan, _args, { paidOf, now }) =>
    plan.state === 'AGREED'
      ? (shown(plan, await paidOf.load(plan.id), now).find(({ state }) => state !== 'PAID') ?? null)
      : null,
  bills: ({ bills }) =>
    bills.map(({ invoiceId, invoiceNumber, covered }) => ({
      ...{ invoice: { id: invoiceId }, invoiceNumber, covered: pesosText(covered) },
    })),
  approvalReasons: ({ approval }) => approval.map((reason) => approvalWords[reason]),
  // Residents deal with the office, not with a name.
  agreedBy: ({ agreedBy, operatingUnitId }, _args, { viewer }) =>
    worksFor(viewer, operatingUnitId) ? agreedBy : null,
  agreement: ({ id, agreedAt }) => (agreedAt === null ? null : `/download/plan-agreement?plan=${id}`),
}

function shown(plan: Plan, paid: Centavos | null, now: Date): PlanInstalment[] {
  const parts = paidOfInstalments(plan.instalments, paid ?? centavos(0n))
  const today = civilDate(now)
  return plan.instalments.map(({ id, number, amount, dueOn }, index) => {
    const part = parts[index] ?? centavos(0n)
    const open = part > 0n ? 'PARTLY_PAID' : 'OPEN'
    const state = part >= amount ? 'PAID' : dueOn < today ? 'LATE' : open
    return { id, number, dueOn, state, amount: pesosText(amount), paid: pesosText(part) } as const
  })
}
