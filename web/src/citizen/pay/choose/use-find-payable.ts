import { useClientHandle } from '@urql/vue'
import { ref } from 'vue'
import { FindPayableDocument, type FindPayableInput } from '../../../graphql/generated/graphql.ts'
import { say } from '../../../i18n/say.ts'

/** A contract that somebody found who is not signed in. */
export interface FoundContract {
  readonly contractNumber: string
  readonly owed: string
  readonly payableKey: string
}

interface Refused {
  readonly message: string
  /** Who tried too often waits until then. */
  readonly tryAgainAt: Date | null
}

/** Asks what a contract owes by what only its people know. Nothing of it is kept on the device. */
export function useFindPayable() {
  const { client } = useClientHandle()
  const isBusy = ref(false)
  const refusal = ref<Refused | null>(null)

  async function find(input: FindPayableInput): Promise<FoundContract | null> {
    if (isBusy.value) return null
    isBusy.value = true
    refusal.value = null
    const { data } = await client.mutation(FindPayableDocument, { input }).toPromise()
    isBusy.value = false
    const outcome = data?.findPayable
    if (outcome?.__typename === 'PayableFound') {
      return {
        contractNumber: input.contractNumber,
        owed: outcome.owed,
        payableKey: outcome.payableKey,
      }
    }
    refusal.value = {
      message: outcome?.message ?? say('pay.door.failed'),
      tryAgainAt: outcome?.__typename === 'TooManyPayableTries' ? new Date(outcome.tryAgainAt) : null,
    }
    return null
  }

  return { isBusy, refusal, find }
}
