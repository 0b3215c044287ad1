import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { AutopayFailed } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { centavosOf, heardMatter } from './heard-matter.ts'

/** Whoever sees the bills of a contract is told that a card could not be charged: now, so that they can still act. */
export const autopayFailed = reaction(AutopayFailed, (_room, tx, { data }) => {
  const { contractId: subjectId, amount, nextTryOn: day, failedAt: at } = data
  // That it stopped, and why, is a fact of its own: nobody is told twice.
  if (data.hasStopped === true) return Promise.resolve()
  const told = { kind: 'AUTOPAY', aspect: 'FAILED', subjectId, at } as const
  const said = { amountCentavos: centavosOf(amount), day, occasion: at }
  return tellMatter(tx, heardMatter(data, told, said), new Date())
})
