import { useClientHandle } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import type { FragmentType } from '../../graphql/generated/fragment-masking.ts'
import {
  type AlertEntryFragmentDoc,
  AlertsOfContractDocument,
  EarlierAlertsDocument,
} from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'

type Entry = FragmentType<typeof AlertEntryFragmentDoc> & { readonly id?: string }
interface Page {
  readonly alerts: readonly Entry[]
  /** Where the next begins; null at the end. */
  readonly next: string | null
}

interface Connection {
  readonly edges: readonly { readonly node: Entry }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

function pageOf(connection: Connection | undefined): Page {
  if (connection === undefined) return { alerts: [], next: null }
  const { hasNextPage, endCursor } = connection.pageInfo
  return { alerts: connection.edges.map(({ node }) => node), next: hasNextPage ? endCursor : null }
}

/** What stands at a contract's meter and what is over, the latter page by page. */
export function useAlerts(contractId: () => string) {
  const { client } = useClientHandle()
  const { data, missing, state, refresh } = usePageQuery(AlertsOfContractDocument, () => ({
    contractId: contractId(),
  }))
  const place = computed(() => data.value?.contract?.servicePoint)
  const first = computed(() => pageOf(place.value?.meter?.alerts))
  const earlier = shallowRef<readonly Page[]>([])
  const isAsking = ref(false)
  watch([contractId, first], () => {
    earlier.value = []
  })

  async function showEarlier(): Promise<void> {
    const { next } = earlier.value.at(-1) ?? first.value
    if (next === null || isAsking.value) return
    isAsking.value = true
    const answer = await client
      .query(EarlierAlertsDocument, { contractId: contractId(), after: next })
      .toPromise()
    isAsking.value = false
    const page = answer.data?.contract?.servicePoint.meter?.earlier
    if (page !== undefined) earlier.value = [...earlier.value, pageOf(page)]
  }

  return {
    state,
    refresh,
    /** What could not be had: its absence says nothing. */
    missing,
    hasMeter: computed(() => place.value?.meter != null || missing.value.includes('meter')),
    standing: computed(() => place.value?.openAlerts ?? []),
    over: computed(() => [first.value, ...earlier.value].flatMap(({ alerts }) => alerts)),
    hasEarlier: computed(() => (earlier.value.at(-1) ?? first.value).next !== null),
    isAsking,
    showEarlier,
  }
}
