import { useMutation } from '@urql/vue'
import { ref } from 'vue'
import { GrantDiscountDocument, RenewDiscountDocument } from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'

/** What a clerk agrees on with a household: a discount for a year, or one year more. Sent twice, it is done once. */
export function useAgreements() {
  const granting = useMutation(GrantDiscountDocument)
  const renewing = useMutation(RenewDiscountDocument)
  const isBusy = ref(false)
  const refused = ref('')
  let id = crypto.randomUUID()

  function settle(answer: object | null | undefined): boolean {
    isBusy.value = false
    const isRefused = answer != null && 'message' in answer
    refused.value = answer == null ? say('staff.failed') : isRefused ? String(answer.message) : ''
    if (refused.value !== '') return false
    id = crypto.randomUUID()
    return true
  }

  async function grant(asked: {
    contractId: string
    code: string
    proof: string
    from: string
  }): Promise<boolean> {
    isBusy.value = true
    return settle((await granting.executeMutation({ input: { id, ...asked } })).data?.grantDiscount)
  }

  async function renew(asked: { agreementId: string; proof: string }): Promise<boolean> {
    isBusy.value = true
    return settle((await renewing.executeMutation({ input: { id, ...asked } })).data?.renewDiscount)
  }

  return { isBusy, refused, grant, renew }
}
