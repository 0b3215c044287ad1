import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { addDays } from '../../domain/rating/days.ts'
import { type DiscountDecision, decideDiscount, renewedFrom } from '../../domain/terms/discount.ts'
import { contractOfAgreement } from '../../store/account.ts'
import { tariffsInForce } from '../../store/tariff.ts'
import { decideOnAccount } from './account-command.ts'
import { offeredDiscounts } from './offered-discounts.ts'

type Unknown = { readonly kind: 'discountUnknown' }

/** An agreement that goes on for another year, on a new proof. */
export interface RenewalRequest {
  /** Of the new agreement. */
  readonly id: string
  readonly agreementId: string
  readonly proof: string
}

/** Renews a discount: another agreement, which says from which it goes on. The same request again changes nothing. */
export async function renewDiscount(context: RequestContext, { id, agreementId, proof }: RenewalRequest) {
  const unknown: Unknown = { kind: 'discountUnknown' }
  if (!isId(agreementId)) return unknown
  const contractId = await context.room.database.transaction(context.viewer, (tx) =>
    contractOfAgreement(tx, agreementId),
  )
  if (contractId === null) return unknown
  type Refused = Unknown | Exclude<DiscountDecision, { kind: 'accepted' }>
  const renewed = await decideOnAccount<Refused>(context, contractId, async (account, tx) => {
    if (account.discounts.some((one) => one.agreementId === id)) return { kind: 'accepted', facts: [] }
    const known = account.discounts.find((one) => one.agreementId === agreementId)
    const from = renewedFrom(account, agreementId, civilDate(context.now))
    if (known === undefined || from === null) return { kind: 'discountAlreadyGranted' }
    // What is published today says what is offered on a day that may lie ahead.
    const inForce = await tariffsInForce(tx, { periodFrom: from, periodTo: addDays(from, 1) })
    const request = { id, code: known.code, proof, from }
    return decideDiscount(account, request, offeredDiscounts(account, inForce), agreementId)
  })
  return renewed ?? unknown
}
