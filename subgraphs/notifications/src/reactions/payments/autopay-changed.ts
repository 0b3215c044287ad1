import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { AutopayChanged } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import type { AspectOf } from '../../domain/money/matter.ts'
import { centavosOf, heardMatter } from './heard-matter.ts'

/**
 * Whoever sees the bills of a contract is told that they are paid by themselves, or are no more: what happened, and what is left to
 * them by when. An end takes the place of the charges that were announced; a beginning is told beside them.
 */
export const autopayChanged = reaction(AutopayChanged, (_room, tx, { data }) => {
  const { autopayId: occasion, contractId, change, owed, payBy: day, lastFour: means, changedAt: at } = data
  const subjectId = change === 'STARTED' ? occasion : contractId
  const told = { kind: 'AUTOPAY', aspect: aspectOf(data), subjectId, at } as const
  const amountCentavos = centavosOf(owed) || null
  return tellMatter(tx, heardMatter(data, told, { amountCentavos, day, means, occasion }), new Date())
})

const beginnings = {
  CARD: 'CARD_ADDED',
  DIRECT_DEBIT: 'ACCOUNT_AUTHORISED',
  RECURRING_SPEI: 'CLABE_GIVEN',
} as const

type Changed = typeof AutopayChanged extends EventDefinition<infer Data> ? Data : never

function aspectOf({ change, because, method }: Changed): AspectOf<'AUTOPAY'> {
  if (change === 'STARTED') return beginnings[method]
  return change === 'STOPPED' ? (because ?? 'TOO_MANY_REFUSALS') : change
}
