import { useClientHandle } from '@urql/vue'
import { computed, ref } from 'vue'
import { EndWatchDocument, WatchesOfHomeDocument } from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'
import { type HomeWatch, kindOf, type WatchKind } from './watch-kind.ts'

/** What the server said to a change: done, a refusal in words, or nothing. */
export type Outcome = 'done' | 'unanswered' | { readonly refused: string }

/** What a mutation answers: a refusal has a sentence; nothing where nobody answered. */
export type Answer = { readonly __typename: string; readonly message?: string } | undefined

/** The outcome of a mutation's answer. */
export function outcomeOf(answer: Answer): Outcome {
  if (answer === undefined) return 'unanswered'
  return answer.message === undefined ? 'done' : { refused: answer.message }
}

/** What a home asked to be told, who could be told of it, and how one of it ends. */
export function useWatches(contractId: () => string) {
  const { client } = useClientHandle()
  const { data, missing, state, refresh } = usePageQuery(WatchesOfHomeDocument, () => ({
    contractId: contractId(),
  }))
  const place = computed(() => data.value?.contract?.servicePoint)
  const watches = computed(() => place.value?.watches ?? [])
  const isBusy = ref(false)

  return {
    /** Without the meter and what it watches for there is nothing to show, whatever else is known. */
    state: computed(() =>
      missing.value.some((field) => ['servicePoint', 'meter', 'watches'].includes(field))
        ? 'failed'
        : state.value,
    ),
    refresh,
    isBusy,
    hasMeter: computed(() => place.value?.meter != null),
    /** Whether what is watched is anything that one may see. */
    isKnown: computed(() => place.value?.watches != null),
    members: computed(() => data.value?.contract?.members.edges.map(({ node }) => node) ?? []),
    watchOf: (kind: WatchKind): HomeWatch | null =>
      watches.value.find((one) => one.endedAt === null && kindOf(one) === kind) ?? null,
    async end(watchId: string): Promise<Outcome> {
      isBusy.value = true
      const { data: answer } = await client.mutation(EndWatchDocument, { watchId }).toPromise()
      isBusy.value = false
      const outcome = outcomeOf(answer?.endWatch)
      if (outcome === 'done') refresh()
      return outcome
    },
  }
}
