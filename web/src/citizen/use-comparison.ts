import type { TypedDocumentNode } from '@urql/vue'
import { computed } from 'vue'
import { usePageQuery } from '../graphql/use-page-query.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { comparedVolumes, type GraphComparison } from './compared-volumes.ts'
import { useMissingParts } from './use-missing-parts.ts'

interface Answer {
  readonly contract: { readonly servicePoint: { readonly comparison: GraphComparison | null } } | null
}

/** Days of a contract beside others: its rows, and what is to be said where nobody could tell. */
export function useComparison<Variables extends { readonly contractId: string }>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: () => Variables,
) {
  const formats = useFormats()
  const { data, missing, state, refresh } = usePageQuery(document, variables)
  /** Nobody answered, or somebody without this part: it is one part of the page either way. */
  const away = computed(() => (state.value === 'failed' ? ['comparison'] : missing.value))
  return {
    rows: computed(() => comparedVolumes(data.value?.contract?.servicePoint.comparison, formats.value)),
    away,
    missingParts: useMissingParts(away),
    refresh,
  }
}
