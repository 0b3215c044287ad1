import { useSubscription } from '@urql/vue'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { LiveConsumptionDocument, MyContractsDocument } from '../graphql/generated/graphql.ts'
import { usePageQuery } from '../graphql/use-page-query.ts'
import { recallContract } from '../session/device-memory.ts'
import { session } from '../session/session.ts'
import type { ContractInView } from './feature.ts'
import { placeName } from './place-name.ts'

/** The contracts of whoever is signed in, and the one in view: that of the address, else the last that was chosen, else the oldest. */
export function useContracts() {
  const route = useRoute()
  const isSignedIn = computed(() => session.value.kind === 'resident' || session.value.kind === 'staff')
  const { data, state, refresh } = usePageQuery(
    MyContractsDocument,
    () => ({}),
    () => !isSignedIn.value,
  )
  const contracts = computed<readonly ContractInView[]>(
    () =>
      data.value?.myContracts.edges.map(({ node }) => ({
        ...node,
        servicePoint: { ...node.servicePoint, address: placeName(node) },
      })) ?? [],
  )
  const remembered = recallContract()
  const inView = computed(() => {
    const byNumber = (number: unknown) =>
      contracts.value.find(({ contractNumber }) => contractNumber === number)
    return byNumber(route.query['contrato']) ?? byNumber(remembered) ?? contracts.value[0]
  })

  // One stream for all pages: the cache hands each reading on to whatever shows it.
  const contractId = computed(() => inView.value?.id)
  useSubscription({
    query: LiveConsumptionDocument,
    variables: computed(() => ({ contractId: contractId.value ?? '' })),
    pause: computed(() => !isSignedIn.value || contractId.value === undefined),
  })

  return { contracts, inView, state, refresh, isSignedIn }
}
