import { useSubscription } from '@urql/vue'
import { computed } from 'vue'
import { useFragment } from '../../../graphql/generated/fragment-masking.ts'
import {
  OneVoucherDocument,
  type PaymentReferenceState,
  VoucherFragmentDoc,
  VoucherUpdatedDocument,
} from '../../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../../graphql/use-page-query.ts'

const over: ReadonlySet<PaymentReferenceState> = new Set(['PAID', 'EXPIRED', 'REPLACED', 'CANCELLED'])

/** Whether money that comes by it now would be a surprise. */
export function isOver(state: PaymentReferenceState): boolean {
  return over.has(state)
}

/**
 * A voucher, as it changes. What is told goes through the cache by its id, so that lists show it too. An expired or a
 * replaced one is listened to as well: who paid it late sees that it came.
 */
export function useVoucher(id: () => string, key: () => string | null) {
  const { data, state, refresh } = usePageQuery(OneVoucherDocument, () => ({ id: id(), key: key() }))
  const voucher = computed(() => useFragment(VoucherFragmentDoc, data.value?.paymentReference ?? null))
  useSubscription({
    query: VoucherUpdatedDocument,
    variables: computed(() => ({ referenceId: id(), key: key() })),
    pause: computed(() => voucher.value === null || voucher.value.state === 'PAID'),
  })
  return { voucher, state, refresh }
}
