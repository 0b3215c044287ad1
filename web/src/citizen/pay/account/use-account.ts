import { useClientHandle } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { whenQuiet } from '../../../composables/when-quiet.ts'
import { useFragment } from '../../../graphql/generated/fragment-masking.ts'
import {
  AccountOfContractDocument,
  EarlierMovementsDocument,
  type MovementFragment,
  MovementFragmentDoc,
  type MovementPageFragment,
  MovementPageFragmentDoc,
  OneVoucherDocument,
  PayableBillFragmentDoc,
  ReferenceEntryFragmentDoc,
} from '../../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../../graphql/use-page-query.ts'

interface Page {
  readonly movements: readonly MovementFragment[]
  /** Where the next begins; null at the end. */
  readonly next: string | null
}

function pageOf(connection: MovementPageFragment | null | undefined): Page {
  if (connection == null) return { movements: [], next: null }
  const { hasNextPage, endCursor } = connection.pageInfo
  const movements = connection.edges.map(({ node }) => useFragment(MovementFragmentDoc, node))
  return { movements, next: hasNextPage ? endCursor : null }
}

/** How many vouchers that wait are kept whole on the device. */
const keptVouchers = 3

/** What a contract owes and paid, the newest first, page by page. The vouchers that wait are kept for the time without network. */
export function useAccount(contractId: () => string) {
  const { client } = useClientHandle()
  const { data, missing, state, refresh } = usePageQuery(AccountOfContractDocument, () => ({
    contractId: contractId(),
  }))
  const account = computed(() => data.value?.contract?.payments ?? null)
  const first = computed(() =>
    pageOf(account.value && useFragment(MovementPageFragmentDoc, account.value.movements)),
  )
  const earlier = shallowRef<readonly Page[]>([])
  const isAsking = ref(false)
  watch([contractId, first], () => {
    earlier.value = []
  })
  const references = computed(
    () =>
      account.value?.references.edges.map(({ node }) => useFragment(ReferenceEntryFragmentDoc, node)) ?? [],
  )
  const waiting = computed(() =>
    references.value.filter((one) => ['WAITING', 'PARTLY_PAID', 'DECLINED'].includes(one.state)),
  )
  watch(
    () =>
      waiting.value
        .slice(0, keptVouchers)
        .map(({ id }) => id)
        .join(' '),
    async (ids) => {
      if (ids === '') return
      await whenQuiet(2_000)
      for (const id of ids.split(' ')) await client.query(OneVoucherDocument, { id, key: null }).toPromise()
    },
    { immediate: true },
  )

  async function showEarlier(): Promise<void> {
    const { next } = earlier.value.at(-1) ?? first.value
    if (next === null || isAsking.value) return
    isAsking.value = true
    const { data: answer } = await client
      .query(EarlierMovementsDocument, { contractId: contractId(), after: next })
      .toPromise()
    isAsking.value = false
    const page = answer?.contract?.payments?.earlier
    if (page !== undefined)
      earlier.value = [...earlier.value, pageOf(useFragment(MovementPageFragmentDoc, page))]
  }

  return {
    state,
    missing,
    refresh,
    account,
    bills: computed(
      () => account.value?.openBills.map((bill) => useFragment(PayableBillFragmentDoc, bill)) ?? [],
    ),
    waiting,
    movements: computed(() => [first.value, ...earlier.value].flatMap(({ movements }) => movements)),
    hasEarlier: computed(() => (earlier.value.at(-1) ?? first.value).next !== null),
    isAsking,
    showEarlier,
  }
}
