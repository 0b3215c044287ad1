import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentPosted } from '@aquacis/payments/events'
import { endPaidBills } from '../../commands/bills/end-paid-bills.ts'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { heardAllotments } from './heard-allotments.ts'
import { centavosOf, heardMatter } from './heard-matter.ts'

/** Whoever sees the bills of a contract is told that money came, and is asked no more for what it paid. */
export const paymentPosted = reaction(PaymentPosted, async (_room, tx, { data, occurredAt }) => {
  const { paymentId: subjectId, amount, credit, channel: means, paidAt } = data
  const now = new Date()
  await endPaidBills(tx, heardAllotments(data.allotments), new Date(paidAt), now)
  const told = { kind: 'PAYMENT_RECEIVED', aspect: 'RECEIVED', subjectId, at: occurredAt } as const
  const said = { amountCentavos: centavosOf(amount), restCentavos: centavosOf(credit), means }
  await tellMatter(tx, heardMatter(data, told, said), now)
})
