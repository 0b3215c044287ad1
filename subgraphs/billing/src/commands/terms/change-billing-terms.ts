import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { addDays } from '../../domain/rating/days.ts'
import { decideTerms, type TermsDecision, type TermsWish } from '../../domain/terms/change-terms.ts'
import { readyTariffs } from '../../store/ready-tariffs.ts'
import { tariffsInForce } from '../../store/tariff.ts'
import { decideOnAccount } from './account-command.ts'

/** Says as what a contract is billed from now on; `classes` of the tariff that holds today. */
export function changeBillingTerms(
  context: RequestContext,
  { contractId, ...wish }: TermsWish & { readonly contractId: string },
) {
  const today = civilDate(context.now)
  type Refused = Exclude<TermsDecision, { kind: 'accepted' }>
  return decideOnAccount<Refused>(context, contractId, async (account, tx) => {
    const inForce = await tariffsInForce(tx, { periodFrom: today, periodTo: addDays(today, 1) })
    const classes = readyTariffs(inForce).flatMap(({ offices }) => [
      ...(offices?.find(account.tariffOffice)?.classes ?? []),
    ])
    return decideTerms(account, wish, classes)
  })
}
