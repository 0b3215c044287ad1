import { type AnyVariables, stringifyVariables, type TypedDocumentNode, useQuery } from '@urql/vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { connection, onMissed } from './connection.ts'
import { missingFields } from './missing-fields.ts'

const refreshEveryMs = 60_000

/**
 * One page's question: what is kept is shown at once, the server is asked, and a failure leaves the last answer to the
 * same question standing. Where only a part failed, the rest is shown. Asked again when the live stream missed
 * something, when it is back after a failure, and each minute while it, or a part of the answer, is not there.
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
  const held = shallowRef<{
    readonly question: string
    readonly data: Data
    readonly missing: readonly string[]
  }>()
  const question = computed(() => stringifyVariables(asked.value))

  // All at once, after the result has been taken apart. What failed and was known before the cache has put in its place.
  watch(
    [result.data, result.operation, result.error],
    ([data, operation, error]) => {
      if (data === undefined || data === null || operation === undefined) return
      const missing = missingFields(data, error)
      if (missing !== null) held.value = { question: stringifyVariables(operation.variables), data, missing }
    },
    { immediate: true },
  )

  const current = computed(() => (held.value?.question === question.value ? held.value : undefined))
  const data = computed(() => current.value?.data)
  const missing = computed(() => current.value?.missing ?? [])
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
    const isCurrent = connection.value === 'live' && missing.value.length === 0
    if (!isCurrent && document.visibilityState === 'visible') refresh()
  }, refreshEveryMs)
  onScopeDispose(() => clearInterval(timer))

  return {
    data,
    /** Fields that the server could not answer and that are not known from before: their null says nothing. */
    missing,
    /** `failed`: nothing is known about this question and the server did not say. */
    state: computed<'loading' | 'shown' | 'failed'>(() => {
      if (data.value !== undefined) return 'shown'
      return isPaused() || isAsking.value || result.operation.value === undefined ? 'loading' : 'failed'
    }),
    refresh,
  }
}
