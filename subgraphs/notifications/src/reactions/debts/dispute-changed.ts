import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { DisputeChanged } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { centavosOf, heardMatter } from '../payments/heard-matter.ts'

/** Whoever disputed a bill is told that it is looked into, and what came of it. */
export const disputeChanged = reaction(DisputeChanged, async (_room, tx, { data }) => {
  const { disputeId: subjectId, change: aspect, changedAt: at, disputed, answerBy: day } = data
  // Whoever withdrew it knows.
  if (aspect === 'WITHDRAWN') return
  const told = { kind: 'DISPUTE', aspect, subjectId, at } as const
  await tellMatter(tx, heardMatter(data, told, { amountCentavos: centavosOf(disputed), day }), new Date())
})
