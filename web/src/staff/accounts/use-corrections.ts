import { useMutation } from '@urql/vue'
import { ref } from 'vue'
import { RebillInvoiceDocument, ReverseInvoiceDocument } from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'

/** What a clerk does to a wrong bill: take it back, and bill the period anew. Sent twice, it is done once. */
export function useCorrections(invoiceId: () => string) {
  const reversing = useMutation(ReverseInvoiceDocument)
  const rebilling = useMutation(RebillInvoiceDocument)
  const isBusy = ref(false)
  const refused = ref('')
  const reversalId = crypto.randomUUID()
  const newBillId = crypto.randomUUID()

  async function reverse(reason: string): Promise<boolean> {
    isBusy.value = true
    const { data } = await reversing.executeMutation({
      input: { id: reversalId, invoiceId: invoiceId(), reason },
    })
    isBusy.value = false
    const answer = data?.reverseInvoice
    refused.value = answer === undefined ? say('staff.failed') : 'message' in answer ? answer.message : ''
    return refused.value === ''
  }

  /** The id of the new bill; null where there is none. */
  async function rebill(): Promise<string | null> {
    isBusy.value = true
    const { data } = await rebilling.executeMutation({ input: { id: newBillId, invoiceId: invoiceId() } })
    isBusy.value = false
    const answer = data?.rebill
    refused.value = answer === undefined ? say('staff.failed') : 'message' in answer ? answer.message : ''
    return refused.value === '' ? newBillId : null
  }

  return { isBusy, refused, reverse, rebill }
}
