import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentClaimChanged } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { centavosOf, heardMatter } from './heard-matter.ts'

/** “I paid and it does not show”: who asked is told that it is looked for, and what was found. */
export const paymentClaimChanged = reaction(PaymentClaimChanged, async (_room, tx, { data }) => {
  const { claimId: subjectId, change: aspect, changedAt: at, amount, answerBy: day } = data
  // Whoever withdrew it knows.
  if (aspect === 'WITHDRAWN') return
  const told = { kind: 'PAYMENT_CLAIM', aspect, subjectId, at } as const
  await tellMatter(tx, heardMatter(data, told, { amountCentavos: centavosOf(amount), day }), new Date())
})
