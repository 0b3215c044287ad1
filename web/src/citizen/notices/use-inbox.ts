import { useClientHandle } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { useFragment } from '../../graphql/generated/fragment-masking.ts'
import {
  InboxDocument,
  type InboxQuery,
  MarkReadDocument,
  NoticeEntryFragmentDoc,
} from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'

type Connection = InboxQuery['inbox']

/** What somebody was told, the newest first, page by page. */
export function useInbox() {
  const { client } = useClientHandle()
  const { data, state, refresh } = usePageQuery(InboxDocument, () => ({}))
  const first = computed(() => data.value?.inbox)
  const earlier = shallowRef<readonly Connection[]>([])
  const isBusy = ref(false)
  watch(first, () => {
    earlier.value = []
  })
  const pages = computed(() => [...(first.value ? [first.value] : []), ...earlier.value])
  const notices = computed(() =>
    pages.value.flatMap(({ edges }) => edges.map(({ node }) => useFragment(NoticeEntryFragmentDoc, node))),
  )
  const next = computed(() => {
    const end = pages.value.at(-1)?.pageInfo
    return end?.hasNextPage === true ? end.endCursor : null
  })

  async function showEarlier(): Promise<void> {
    if (next.value === null || isBusy.value) return
    isBusy.value = true
    const { data: answer } = await client.query(InboxDocument, { after: next.value }).toPromise()
    if (answer !== undefined) earlier.value = [...earlier.value, answer.inbox]
    isBusy.value = false
  }

  /** Some, or all that there are. Without a network they stay unread, and are read the next time. */
  async function markRead(ids?: readonly string[]): Promise<void> {
    await client.mutation(MarkReadDocument, { input: ids === undefined ? {} : { ids: [...ids] } }).toPromise()
  }

  return {
    state,
    refresh,
    notices,
    hasUnread: computed(() => notices.value.some(({ readAt }) => readAt === null)),
    hasEarlier: computed(() => next.value !== null),
    isBusy,
    showEarlier,
    markRead,
  }
}
