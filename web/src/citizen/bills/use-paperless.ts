import { useClientHandle } from '@urql/vue'
import { computed, ref } from 'vue'
import { connection } from '../../graphql/connection.ts'
import { ChoosePaperlessDocument } from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'

/** Whether bills of a contract come without paper: shown at once as it was chosen, and as before where that is refused. */
export function usePaperless(account: () => { readonly id: string; readonly paperless: boolean }) {
  const { client } = useClientHandle()
  const wanted = ref<boolean | null>(null)
  const told = ref('')
  const mayUndo = ref(false)

  async function choose(paperless: boolean): Promise<void> {
    if (wanted.value !== null) return
    wanted.value = paperless
    told.value = ''
    mayUndo.value = false
    const input = { contractId: account().id, paperless }
    const { data } = await client.mutation(ChoosePaperlessDocument, { input }).toPromise()
    const outcome = data?.choosePaperless
    wanted.value = null
    if (outcome?.__typename === 'PaperlessChosen') {
      told.value = say(paperless ? 'bills.paperless.chosen' : 'bills.paperless.unchosen')
      mayUndo.value = true
    } else {
      const away = connection.value === 'offline' ? 'bills.paperless.offline' : 'bills.paperless.failed'
      told.value = outcome?.message ?? say(away)
    }
  }

  const isPaperless = computed({
    get: () => wanted.value ?? account().paperless,
    set: (paperless: boolean) => void choose(paperless),
  })
  return { isPaperless, told, mayUndo, undo: () => void choose(!isPaperless.value) }
}
