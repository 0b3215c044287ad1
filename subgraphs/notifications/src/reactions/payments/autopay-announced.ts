import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { AutopayAnnounced } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { centavosOf, heardMatter } from './heard-matter.ts'

/** Nobody's card is charged who was not told before. */
export const autopayAnnounced = reaction(AutopayAnnounced, (_room, tx, { data, occurredAt: at }) => {
  const { contractId: subjectId, amount, chargesOn: day, cardLastFour: means } = data
  const told = { kind: 'AUTOPAY', aspect: 'ANNOUNCED', subjectId, at } as const
  const said = { amountCentavos: centavosOf(amount), day, means, occasion: day }
  return tellMatter(tx, heardMatter(data, told, said), new Date())
})
