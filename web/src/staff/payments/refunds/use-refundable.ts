import { useClientHandle } from '@urql/vue'
import { readonly, ref, shallowRef } from 'vue'
import { useFragment } from '../../../graphql/generated/fragment-masking.ts'
import {
  StaffPaymentsToRefundDocument,
  StaffPaymentToRefundDocument,
  type StaffRefundableFragment,
  StaffRefundableFragmentDoc,
} from '../../../graphql/generated/graphql.ts'
import { say } from '../../../i18n/say.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Payments of which something can be given back, found by a contract's number, the digits of a bill or a payment's id. */
export function useRefundable() {
  const { client } = useClientHandle()
  const payments = shallowRef<readonly StaffRefundableFragment[]>([])
  const problem = ref<string | null>(null)
  const isAsking = ref(false)

  /** Null where nobody answered. */
  async function paymentsOf(number: string): Promise<readonly StaffRefundableFragment[] | null> {
    const fresh = { requestPolicy: 'network-only' } as const
    if (uuid.test(number)) {
      const { data } = await client.query(StaffPaymentToRefundDocument, { id: number }, fresh).toPromise()
      const one = useFragment(StaffRefundableFragmentDoc, data?.payment)
      return data === undefined ? null : one ? [one] : []
    }
    const { data } = await client.query(StaffPaymentsToRefundDocument, { number }, fresh).toPromise()
    if (data === undefined) return null
    const movements = data.deskAccount?.movements.edges ?? []
    const told = movements.map(({ node }) => (node.kind === 'PAYMENT' ? node.payment : null))
    return told.flatMap((one) => useFragment(StaffRefundableFragmentDoc, one) ?? [])
  }

  async function find(typed: string): Promise<void> {
    const number = typed.replaceAll(/\s/g, '')
    if (isAsking.value || number === '') return
    isAsking.value = true
    const found = await paymentsOf(number)
    isAsking.value = false
    payments.value = (found ?? []).filter(({ state }) => state === 'POSTED' || state === 'PARTLY_REFUNDED')
    if (found === null) problem.value = say('staff.failed')
    else problem.value = payments.value.length === 0 ? say('staffDesk.ask.noPayments') : null
  }

  function forget(): void {
    payments.value = []
    problem.value = null
  }

  return {
    payments: readonly(payments),
    problem: readonly(problem),
    isAsking: readonly(isAsking),
    find,
    forget,
  }
}
