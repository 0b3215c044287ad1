import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { addDays } from '../../domain/rating/days.ts'
import { type DiscountDecision, type DiscountRequest, decideDiscount } from '../../domain/terms/discount.ts'
import { readyTariffs } from '../../store/ready-tariffs.ts'
import { tariffsInForce } from '../../store/tariff.ts'
import { decideOnAccount } from './account-command.ts'

/** Grants a discount that the tariff of its first day has for the class of the contract. */
export function grantDiscount(
  context: RequestContext,
  { contractId, ...request }: DiscountRequest & { readonly contractId: string },
) {
  type Refused = Exclude<DiscountDecision, { kind: 'accepted' }>
  return decideOnAccount<Refused>(context, contractId, async (account, tx) => {
    const { from } = request
    const inForce = await tariffsInForce(tx, { periodFrom: from, periodTo: addDays(from, 1) })
    const offered = readyTariffs(inForce).flatMap(({ discounts }) =>
      [...discounts.values()]
        .filter(({ classes }) => classes === null || classes.has(account.tariffClass))
        .map(({ code, label }) => ({ code, title: label })),
    )
    return decideDiscount(account, request, offered)
  })
}
