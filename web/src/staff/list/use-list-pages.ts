import { computed, reactive, ref, watch } from 'vue'

/** A list that is walked page by page, forward and back. */
export interface ListWalk {
  /** The cursor to ask behind; null on the first page. */
  readonly after: string | null
  /** Which page is shown, from 1. */
  readonly page: number
  next(cursor: string): void
  back(): void
  /** To where the newest stands. */
  begin(): void
}

/** Walks what a list shows: another choice of what that is begins anew. */
export function useListPages(listed: () => unknown): ListWalk {
  const walked = ref<readonly string[]>([])
  const begin = () => {
    walked.value = []
  }
  watch(() => JSON.stringify(listed()), begin)
  return reactive({
    after: computed(() => walked.value.at(-1) ?? null),
    page: computed(() => walked.value.length + 1),
    next: (cursor: string) => {
      walked.value = [...walked.value, cursor]
    },
    back: () => {
      walked.value = walked.value.slice(0, -1)
    },
    begin,
  })
}
