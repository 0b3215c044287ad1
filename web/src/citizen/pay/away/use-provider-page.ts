import { ref } from 'vue'
import { say } from '../../../i18n/say.ts'

/** Opens the provider's page and goes there; a sentence that says why not, null where nothing stands in the way. */
export type OpenProviderPage = (tryId: string) => Promise<{ readonly refusal: string } | 'unsure' | null>

/** Goes to the provider's page. Whoever taps again after a lost answer gets the page that was opened. */
export function useProviderPage(open: () => OpenProviderPage) {
  const isBusy = ref(false)
  const refusal = ref('')
  let tryId = crypto.randomUUID()

  async function go(): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    refusal.value = ''
    const outcome = await open()(tryId)
    isBusy.value = false
    if (outcome !== 'unsure') tryId = crypto.randomUUID()
    if (outcome === 'unsure') refusal.value = say('payVoucher.card.elsewhereUnsure')
    else if (outcome !== null) refusal.value = outcome.refusal
  }

  return { isBusy, refusal, go }
}
