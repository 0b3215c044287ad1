import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { RunOfficesDocument } from '../../graphql/generated/graphql.ts'

/** The offices of whoever looks, and names for numbers of offices: of one that is another's, its number. */
export function useOwnOffices() {
  const { data } = useQuery({ query: RunOfficesDocument, variables: {} })
  const offices = computed(() => data.value?.operatingUnits ?? [])
  function namesOf(ids: readonly string[]): string {
    return ids.map((id) => offices.value.find((office) => office.id === id)?.name ?? id).join(', ')
  }
  return { offices, namesOf }
}
