import { useQuery } from '@urql/vue'
import { computed, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useFragment } from '../../../graphql/generated/fragment-masking.ts'
import {
  StaffPaymentWorkDocument,
  type StaffPaymentWorkQuery,
  StaffWaitingFragmentDoc,
} from '../../../graphql/generated/graphql.ts'

/** Where work lies, as the graph counts it. */
export type WorkKind = Exclude<keyof StaffPaymentWorkQuery['paymentWork'], '__typename'>

/** How much waits, and how much of it cannot. */
export interface Waiting {
  readonly open: number
  readonly urgent: number
}

/** Whatever is done about one of these changes the counts. */
const countedTypes = [
  ...['ReconciliationTask', 'StatementFile', 'ReconciledNow', 'DebtCase', 'Dispute'],
  ...['PaymentClaim', 'CashDeskSession', 'Refund', 'PaymentPlan', 'DebitFile', 'DebitAnswer'],
]

/** What waits for the office, by kind; nothing until it is known. Counted anew after each thing done and on each page. */
export function usePaymentWork() {
  const route = useRoute()
  const { data, executeQuery } = useQuery({
    query: StaffPaymentWorkDocument,
    variables: {},
    requestPolicy: 'cache-and-network',
    context: { additionalTypenames: countedTypes },
  })
  watch(
    () => route.params['part'],
    () => executeQuery({ requestPolicy: 'network-only' }),
  )
  return computed((): Readonly<Record<WorkKind, Waiting>> | undefined => {
    const told = data.value?.paymentWork
    if (told === undefined) return undefined
    const of = (kind: WorkKind): Waiting => useFragment(StaffWaitingFragmentDoc, told[kind])
    return {
      ...{ differences: of('differences'), debts: of('debts'), disputes: of('disputes') },
      ...{ claims: of('claims'), turns: of('turns'), refunds: of('refunds'), plans: of('plans') },
      debits: of('debits'),
    }
  })
}
