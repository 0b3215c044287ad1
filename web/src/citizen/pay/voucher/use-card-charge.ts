import { useClientHandle } from '@urql/vue'
import { PayByCardDocument } from '../../../graphql/generated/graphql.ts'
import type { SettleCard } from '../card/use-card.ts'

/** Charges a reference to a card. A decline is told by the reference, which stays declined when the page is opened anew. */
export function useCardCharge(
  reference: () => { readonly id: string; readonly key: string | null },
): SettleCard {
  const { client } = useClientHandle()
  return async (attempt) => {
    const { id, key } = reference()
    const input = { referenceId: id, key, ...attempt }
    const { data } = await client.mutation(PayByCardDocument, { input }).toPromise()
    const outcome = data?.payByCard
    if (outcome === undefined) return 'unsure'
    return outcome.__typename === 'CardCharged' || outcome.__typename === 'CardDeclined'
      ? null
      : { refusal: outcome.message }
  }
}
