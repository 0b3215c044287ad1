import { useClientHandle } from '@urql/vue'
import { useFragment } from '../../../graphql/generated/fragment-masking.ts'
import {
  PayByCardDocument,
  type PayByCardInput,
  VoucherFragmentDoc,
} from '../../../graphql/generated/graphql.ts'
import { useGoOn } from '../away/use-go-on.ts'
import type { OpenProviderPage } from '../away/use-provider-page.ts'
import type { SettleCard } from '../card/use-card.ts'

/**
 * Charges a reference to a card, or opens the provider's page for one. Where its bank wants to ask first, or the page is, the
 * payer goes next. A decline is told by the reference, which stays declined when the page is opened anew.
 */
export function useCardCharge(reference: () => { readonly id: string; readonly key: string | null }): {
  readonly charge: SettleCard
  readonly openPage: OpenProviderPage
} {
  const { client } = useClientHandle()
  const goOn = useGoOn(reference)

  async function pay(how: Omit<PayByCardInput, 'referenceId' | 'key'>) {
    const { id, key } = reference()
    const { data } = await client
      .mutation(PayByCardDocument, { input: { referenceId: id, key, ...how } })
      .toPromise()
    const outcome = data?.payByCard
    if (outcome === undefined) return 'unsure' as const
    if (outcome.__typename === 'CardDeclined') return null
    if (outcome.__typename !== 'CardCharged') return { refusal: outcome.message }
    const { continueAt } = useFragment(VoucherFragmentDoc, outcome.reference)
    if (continueAt !== null) goOn(continueAt)
    return null
  }

  return { charge: pay, openPage: (tryId) => pay({ source: 'PROVIDER_PAGE', tryId }) }
}
