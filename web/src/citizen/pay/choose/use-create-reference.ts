import { useClientHandle } from '@urql/vue'
import { ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { connection } from '../../../graphql/connection.ts'
import {
  CreatePaymentReferenceDocument,
  type CreatePaymentReferenceInput,
  type PaymentMethod,
} from '../../../graphql/generated/graphql.ts'
import { say } from '../../../i18n/say.ts'

/**
 * Makes what is needed to pay and goes to it. The id is drawn once for each choice: who taps again after a lost answer
 * gets the reference that was made. A key, for who is not signed in, stands behind the `#` of its address, which no server is sent.
 */
export function useCreateReference() {
  const { client } = useClientHandle()
  const router = useRouter()
  const route = useRoute()
  const isBusy = ref(false)
  const refusal = ref('')
  /** Ways that are open while the one that was chosen is not. */
  const others = ref<readonly PaymentMethod[]>([])
  let drawn: { readonly of: string; readonly id: string } | undefined

  async function create(chosen: Omit<CreatePaymentReferenceInput, 'id'>): Promise<void> {
    if (isBusy.value) return
    const of = JSON.stringify(chosen)
    drawn = drawn?.of === of ? drawn : { of, id: crypto.randomUUID() }
    isBusy.value = true
    refusal.value = ''
    others.value = []
    const input = { ...chosen, id: drawn.id }
    const { data } = await client.mutation(CreatePaymentReferenceDocument, { input }).toPromise()
    isBusy.value = false
    const outcome = data?.createPaymentReference
    if (outcome?.__typename === 'PaymentReferenceCreated') {
      const { contrato } = route.query
      await router.push({
        path: `/pagar/${outcome.reference.id}`,
        query: contrato === undefined ? {} : { contrato },
        hash: outcome.key == null ? '' : `#${outcome.key}`,
      })
      return
    }
    if (outcome === undefined) {
      refusal.value = say(connection.value === 'offline' ? 'pay.check.offline' : 'pay.check.failed')
      return
    }
    refusal.value = outcome.message
    if (outcome.__typename === 'PaymentProviderDown') others.value = outcome.others
  }

  return { isBusy, refusal, others, create }
}
