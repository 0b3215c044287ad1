import { useMutation } from '@urql/vue'
import { ref } from 'vue'
import {
  type BillingRunOrder,
  ReleaseContractsDocument,
  SteerBillingRunDocument,
} from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'

/** What a run can be told, and what was answered: a sentence where it did not do as told. */
export function useRunOrders(runId: () => string) {
  const steering = useMutation(SteerBillingRunDocument)
  const releasing = useMutation(ReleaseContractsDocument)
  const isBusy = ref(false)
  const refused = ref('')

  async function tell(asking: () => Promise<string | undefined>): Promise<void> {
    isBusy.value = true
    refused.value = (await asking()) ?? ''
    isBusy.value = false
  }

  function steer(order: BillingRunOrder): Promise<void> {
    return tell(async () => {
      const { data } = await steering.executeMutation({ runId: runId(), order })
      const answer = data?.steerBillingRun
      if (answer === undefined) return say('staff.failed')
      return 'message' in answer ? answer.message : undefined
    })
  }

  /** Those contracts, or all that were left out. */
  function release(contractIds?: readonly string[]): Promise<void> {
    return tell(async () => {
      const input = { runId: runId(), ...(contractIds && { contractIds: [...contractIds] }) }
      const { data } = await releasing.executeMutation({ input })
      const answer = data?.releaseContracts
      if (answer === undefined) return say('staff.failed')
      return 'message' in answer ? answer.message : undefined
    })
  }

  return { isBusy, refused, steer, release }
}
