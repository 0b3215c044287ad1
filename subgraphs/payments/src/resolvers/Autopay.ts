import { pesosText } from '@aquacis/kit/values/money.ts'
import type { AutopayCharge, AutopayResolvers } from '../generated/resolvers.ts'
import type { KeptCharge } from '../store/autopay/autopay-charge.ts'

/** So many of the last charges are told. */
const told = 12

export const Autopay: AutopayResolvers = {
  __resolveReference: ({ id }, { autopayById }) => autopayById.load(id),
  cardBrand: ({ means }) => means.brand,
  cardLastFour: ({ method, means }) => (method === 'CARD' ? means.lastFour : null),
  mandate: async ({ id, method }, _args, { mandateById }) => {
    const mandate = method === 'DIRECT_DEBIT' ? await mandateById.load(id) : null
    return mandate ? { ...mandate, mostAmount: pesosText(mandate.mostAmount) } : null
  },
  cardGoodUntil: ({ means }) => means.goodUntil,
  clabe: ({ means }) => means.clabe,
  bank: ({ means }) => means.bank,
  mostAmount: ({ mostAmount }) => (mostAmount === null ? null : pesosText(mostAmount)),
  next: async ({ id }, _args, { chargesOfAutopay }) => {
    const waiting = ((await chargesOfAutopay.load(id)) ?? []).filter(({ nextTryOn }) => nextTryOn !== null)
    const [next] = waiting.toSorted((a, b) => (a.nextTryOn ?? '').localeCompare(b.nextTryOn ?? ''))
    return next === undefined ? null : shown(next)
  },
  charges: async ({ id }, _args, { chargesOfAutopay }) =>
    ((await chargesOfAutopay.load(id)) ?? []).slice(0, told).map(shown),
}

function shown({
  id,
  invoiceId,
  invoiceNumber,
  amount,
  chargesOn,
  state,
  nextTryOn,
  reason,
}: KeptCharge): AutopayCharge {
  const bill = { invoice: { id: invoiceId }, invoiceNumber }
  return { ...bill, id, amount: pesosText(amount), chargesOn, state, nextTryOn, reason } as AutopayCharge
}
