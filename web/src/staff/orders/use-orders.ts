import { readonly, ref } from 'vue'
import { say } from '../../i18n/say.ts'

/** What a mutation of the graph answers: something that was done, or a refusal with its sentence. */
type Answer = object | { readonly message: string }

/** Whether something is being done, and the sentence of why the last thing was not. */
export function useOrders() {
  const isBusy = ref(false)
  const refused = ref('')

  /** Does something; answers whether it was done. Without an answer nobody knows. */
  async function tell(asking: () => Promise<Answer | undefined>): Promise<boolean> {
    isBusy.value = true
    const answer = await asking()
    isBusy.value = false
    if (answer === undefined) refused.value = say('staff.failed')
    else refused.value = 'message' in answer && typeof answer.message === 'string' ? answer.message : ''
    return refused.value === ''
  }

  return { isBusy: readonly(isBusy), refused: readonly(refused), tell }
}
