import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentPlanChanged } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { centavosOf, heardMatter } from '../payments/heard-matter.ts'

/** Whoever sees the bills of a contract is told of its payment plan: each instalment anew. */
export const paymentPlanChanged = reaction(PaymentPlanChanged, (_room, tx, { data }) => {
  const { planId: subjectId, change: aspect, changedAt: at, amount, dueOn: day } = data
  const told = { kind: 'PLAN', aspect, subjectId, at } as const
  const said = { amountCentavos: centavosOf(amount), day, occasion: day ?? '' }
  return tellMatter(tx, heardMatter(data, told, said), new Date())
})
