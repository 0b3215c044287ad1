import { useClientHandle } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { whenQuiet } from '../../composables/when-quiet.ts'
import { useFragment } from '../../graphql/generated/fragment-masking.ts'
import {
  type BillEntryFragment,
  BillEntryFragmentDoc,
  BillsOfContractDocument,
  type BillsOfContractQuery,
  EarlierBillsDocument,
  OneBillDocument,
} from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'

type Connection = NonNullable<NonNullable<BillsOfContractQuery['contract']>['billing']>['invoices']

interface Page {
  readonly bills: readonly BillEntryFragment[]
  /** Where the next begins; null at the end. */
  readonly next: string | null
}

function pageOf(connection: Connection | undefined): Page {
  if (connection === undefined) return { bills: [], next: null }
  const { hasNextPage, endCursor } = connection.pageInfo
  const bills = connection.edges.map(({ node }) => useFragment(BillEntryFragmentDoc, node))
  return { bills, next: hasNextPage ? endCursor : null }
}

/** The bills of a contract, the newest first, page by page. The newest one is kept on the device whole. */
export function useBills(contractId: () => string) {
  const { client } = useClientHandle()
  const { data, missing, state, refresh } = usePageQuery(BillsOfContractDocument, () => ({
    contractId: contractId(),
  }))
  const account = computed(() => data.value?.contract?.billing ?? null)
  const first = computed(() => pageOf(account.value?.invoices))
  const earlier = shallowRef<readonly Page[]>([])
  const isAsking = ref(false)
  watch([contractId, first], () => {
    earlier.value = []
  })
  watch(
    () => first.value.bills[0]?.id,
    async (id) => {
      if (id === undefined) return
      // Without a network later on, it is the one that somebody looks for.
      await whenQuiet(2_000)
      await client.query(OneBillDocument, { id }).toPromise()
    },
    { immediate: true },
  )

  async function showEarlier(): Promise<void> {
    const { next } = earlier.value.at(-1) ?? first.value
    if (next === null || isAsking.value) return
    isAsking.value = true
    const { data: answer } = await client
      .query(EarlierBillsDocument, { contractId: contractId(), after: next })
      .toPromise()
    isAsking.value = false
    const page = answer?.contract?.billing?.earlier
    if (page !== undefined) earlier.value = [...earlier.value, pageOf(page)]
  }

  return {
    state,
    refresh,
    missing,
    account,
    bills: computed(() => [first.value, ...earlier.value].flatMap(({ bills }) => bills)),
    hasEarlier: computed(() => (earlier.value.at(-1) ?? first.value).next !== null),
    isAsking,
    showEarlier,
  }
}
