import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { contractDebt, simulateFor } from '../../commands/plan/contract-debt.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { countPlans, listPlans } from '../../store/plan/payment-plan.ts'
import { approvalWords, planImpossible, planUnknown } from './plan-words.ts'
import { readWish } from './read-wish.ts'

/** What is asked of plans. */
export const planQueries: Pick<QueryResolvers, 'paymentPlan' | 'paymentPlans' | 'simulatePlan'> = {
  paymentPlan: (_root, { id }, { planById }) => planById.load(id),
  paymentPlans: async (_root, { state, ...args }, { viewer, room }) => {
    const page = readPage(args, instantPlaces)
    const asked = { ...page, state: state ?? null }
    const [found, totalCount] = await room.database.transaction(
      viewer,
      async (tx) => [await listPlans(tx, asked), await countPlans(tx, asked.state)] as const,
    )
    return { ...connectionOf(found, page, instantPlaces, ({ askedAt: at, id }) => ({ at, id })), totalCount }
  },
  simulatePlan: async (_root, { contractId, wish }, { viewer, room, now, accountById }) => {
    const read = readWish(wish)
    const contract = await accountById.load(contractId)
    if (contract === null) return planUnknown
    const debt = await room.database.transaction(viewer, (tx) => contractDebt(tx, contract, now))
    const made = simulateFor(debt, read)
    if (made.kind !== 'schedule') return planImpossible(made)
    return {
      ...{ __typename: 'PlanSimulation', debt: pesosText(debt.debt) },
      instalments: made.instalments.map((one) => ({ ...one, amount: pesosText(one.amount) })),
      needsApproval: made.approval.length > 0 && viewer.kind === 'resident',
      approvalReasons: made.approval.map((reason) => approvalWords[reason]),
    }
  },
}
