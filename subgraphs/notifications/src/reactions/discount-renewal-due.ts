import { DiscountRenewalDue } from '@aquacis/billing/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { tellDiscount } from '../commands/discounts/tell-discount.ts'

const dayMs = 86_400_000

/** Whoever sees the bills of a contract is told that its social discount ends. */
export const discountRenewalDue = reaction(DiscountRenewalDue, (_room, tx, { data, occurredAt }) => {
  const { agreementId: id, contractId, customerId, servicePointId, title, to } = data
  const lastDay = new Date(Date.parse(to) - dayMs).toISOString().slice(0, 10)
  const about = { id, contractId, customerId, servicePointId, toldAt: new Date(occurredAt) }
  return tellDiscount(tx, { ...about, facts: { title, lastDay } }, new Date())
})
