import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { decideDiscountEnd } from '../../domain/terms/discount.ts'
import { contractOfAgreement } from '../../store/account.ts'
import { decideOnAccount } from './account-command.ts'

type Unknown = { readonly kind: 'discountUnknown' }

/** Ends a discount today. */
export async function endDiscount(context: RequestContext, agreementId: string) {
  const unknown: Unknown = { kind: 'discountUnknown' }
  if (!isId(agreementId)) return unknown
  const contractId = await context.room.database.transaction(context.viewer, (tx) =>
    contractOfAgreement(tx, agreementId),
  )
  if (contractId === null) return unknown
  const ended = await decideOnAccount<Unknown>(context, contractId, async (account) => {
    const facts = decideDiscountEnd(account, agreementId, civilDate(context.now))
    return facts === null ? unknown : { kind: 'accepted', facts }
  })
  return ended ?? unknown
}
