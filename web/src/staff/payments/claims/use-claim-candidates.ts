import { computed } from 'vue'
import { useFragment } from '../../../graphql/generated/fragment-masking.ts'
import {
  ClaimCandidateFragmentDoc,
  StaffClaimCandidatesDocument,
} from '../../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../../graphql/use-page-query.ts'

/** Payments that a claim may be about: the last ones of its contract, and money that waits for its contract. */
export function useClaimCandidates(contractId: () => string) {
  const { data, state, refresh } = usePageQuery(StaffClaimCandidatesDocument, () => ({
    contractId: contractId(),
  }))
  const candidates = computed(() => {
    const own = (data.value?.contract?.payments?.movements.edges ?? [])
      .filter(({ node }) => node.kind === 'PAYMENT')
      .flatMap(({ node: { payment } }) => (payment ? [payment] : []))
      .map((one) => ({ ...useFragment(ClaimCandidateFragmentDoc, one), isOfContract: true }))
    const known = new Set(own.map(({ id }) => id))
    const unknown = (data.value?.unknownPayers.edges ?? [])
      .flatMap(({ node }) => node.payments)
      .map((one) => ({ ...useFragment(ClaimCandidateFragmentDoc, one), isOfContract: false }))
      .filter(({ id }) => !known.has(id))
    return [...own, ...unknown].filter((one) => one.state === 'POSTED' || one.state === 'PARTLY_REFUNDED')
  })
  return { candidates, state, refresh }
}
