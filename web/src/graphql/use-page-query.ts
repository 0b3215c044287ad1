import { type AnyVariables, stringifyVariables, type TypedDocumentNode, useQuery } from '@urql/vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { connection, onMissed } from './connection.ts'

const refreshEveryMs = 60_000

/**
 * One page's question: what is kept is shown at once, the server is asked, and a failure leaves the last answer to the
 * same question standing. Asked again when the live stream missed something, when it is back after a failure, and each
 * minute while it is not there.
 */
export function usePageQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
  isPaused: () => boolean = () => false,
) {
  const asked = computed(variables)
  const result = useQuery<Data, Variables>({
    query,
    variables: asked,
    pause: computed(isPaused),
    requestPolicy: 'cache-and-network',
  })
  const held = shallowRef<{ readonly question: string; readonly data: Data }>()
  const question = computed(() => stringifyVariables(asked.value))

  // All at once, after the result has been taken apart: a failed answer may carry half of the data, which must not
  // replace the whole that is known.
  watch(
    [result.data, result.operation, result.error],
    ([data, operation, error]) => {
      if (error !== undefined || data === undefined || data === null || operation === undefined) return
      held.value = { question: stringifyVariables(operation.variables), data }
    },
    { immediate: true },
  )

  const data = computed(() => (held.value?.question === question.value ? held.value.data : undefined))
  const isAsking = computed(() => result.fetching.value || result.stale.value)

  function refresh(): void {
    if (!isPaused()) result.executeQuery({ requestPolicy: 'network-only' })
  }
  watch(connection, (now, before) => {
    const isKnown = data.value !== undefined && result.error.value === undefined
    if (now === 'live' && before !== 'connecting' && !isKnown) refresh()
  })
  onMissed(refresh)
  const timer = setInterval(() => {
    if (connection.value !== 'live' && document.visibilityState === 'visible') refresh()
  }, refreshEveryMs)
  onScopeDispose(() => clearInterval(timer))

  return {
    data,
    /** `failed`: nothing is known about this question and the server did not say. */
    state: computed<'loading' | 'shown' | 'failed'>(() => {
      if (data.value !== undefined) return 'shown'
      return isPaused() || isAsking.value || result.operation.value === undefined ? 'loading' : 'failed'
    }),
    refresh,
  }
}
