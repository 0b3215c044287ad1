import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import type { TypedDocumentNode } from '@urql/vue'
import { computed } from 'vue'
import { usePageQuery } from '../graphql/use-page-query.ts'
import type { Formats } from '../i18n/formats.ts'
import { say } from '../i18n/say.ts'
import { useFormats } from '../i18n/use-formats.ts'
import type { ComparedVolume } from '../ui/charts/ComparisonBars.vue'
import { useMissingParts } from './use-missing-parts.ts'

/** How the graph compares days. What is not known is null. */
interface GraphComparison {
  readonly volume: string | null
  readonly lastYear: string | null
  readonly neighbours: { readonly median: string; readonly contracts: number } | null
}

/** What is less is said in litres: of a day, a tenth of a cubic metre says nothing. */
const litresUpTo = 2_000

/** The rows of a comparison; empty where there is nothing to compare with. */
function comparedVolumes(known: GraphComparison | null | undefined, formats: Formats): ComparedVolume[] {
  if (known?.volume == null || (known.lastYear === null && known.neighbours === null)) return []
  const { volume, lastYear, neighbours } = known
  const isLittle = litresFromCubicMetres(volume) < litresUpTo
  const measured = (text: string) => {
    const value = litresFromCubicMetres(text)
    return { value, text: isLittle ? formats.litres(value) : formats.cubicMetres(value) }
  }
  const own: ComparedVolume = {
    key: 'own',
    label: say('citizen.compared.own'),
    mark: 'bar',
    ...measured(volume),
  }
  const before: ComparedVolume[] =
    lastYear === null
      ? []
      : [{ key: 'last-year', label: say('citizen.compared.lastYear'), mark: 'hollow', ...measured(lastYear) }]
  const others: ComparedVolume[] =
    neighbours === null
      ? []
      : [
          {
            key: 'neighbours',
            label: say('citizen.compared.neighbours'),
            note: say('citizen.compared.median', { contracts: formats.count(neighbours.contracts) }),
            mark: 'tick',
            ...measured(neighbours.median),
          },
        ]
  return [own, ...before, ...others]
}

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
