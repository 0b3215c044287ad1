import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { addDays } from '../../domain/rating/days.ts'
import { type DiscountDecision, type DiscountRequest, decideDiscount } from '../../domain/terms/discount.ts'
import { tariffsInForce } from '../../store/tariff.ts'
import { decideOnAccount } from './account-command.ts'
import { offeredDiscounts } from './offered-discounts.ts'

/** Grants a discount that the tariff of its first day has for the class of the contract. */
export function grantDiscount(
  context: RequestContext,
  { contractId, ...request }: DiscountRequest & { readonly contractId: string },
) {
  type Refused = Exclude<DiscountDecision, { kind: 'accepted' }>
  return decideOnAccount<Refused>(context, contractId, async (account, tx) => {
    const { from } = request
    const inForce = await tariffsInForce(tx, { periodFrom: from, periodTo: addDays(from, 1) })
    return decideDiscount(account, request, offeredDiscounts(account, inForce))
  })
}
