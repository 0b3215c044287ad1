import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentTakenBack } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { centavosOf, heardMatter } from './heard-matter.ts'

/** Whoever sees the bills of a contract is told that a payment counts no more, and what to do. */
export const paymentTakenBack = reaction(PaymentTakenBack, (_room, tx, { data }) => {
  const { takingBackId: subjectId, kind: aspect, takenBackAt: at, amount } = data
  const told = { kind: 'PAYMENT_TAKEN_BACK', aspect, subjectId, at } as const
  return tellMatter(tx, heardMatter(data, told, { amountCentavos: centavosOf(amount) }), new Date())
})
