import { pesosText } from '@aquacis/kit/values/money.ts'
import { clausesOf } from '../../agreement-pdf/agreement-words.ts'
import { contractDebt, simulateFor } from '../../commands/plan/contract-debt.ts'
import { leastDownPayment, mostInstalments } from '../../domain/plan/simulate-plan.ts'
import type { PaymentAccountResolvers } from '../../generated/resolvers.ts'
import { planImpossible } from './plan-words.ts'

/** What an account tells of paying in instalments. */
export const accountPlan: Pick<PaymentAccountResolvers, 'plan' | 'planOffer'> = {
  plan: ({ contractId }, _args, { planOf }) => planOf.load(contractId),
  planOffer: async (contract, _args, { viewer, room, now }) => {
    const debt = await room.database.transaction(viewer, (tx) => contractDebt(tx, contract, now))
    const { terms, debt: owed } = debt
    const [rhythm = 'MONTHLY'] = terms.rhythms
    const tried = simulateFor(debt, { downPayment: null, instalments: 1, rhythm })
    return {
      ...{ debt: pesosText(owed), leastDownPayment: pesosText(leastDownPayment(terms, owed)) },
      rhythms: terms.rhythms.map((one) => ({
        rhythm: one,
        mostInstalments: mostInstalments(terms, owed, one),
      })),
      ...{ surchargeGoesOn: terms.surchargeGoesOn, conditions: clausesOf(terms) },
      impossibleBecause: tried.kind === 'schedule' ? null : planImpossible(tried).message,
    }
  },
}
