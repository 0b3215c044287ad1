import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { CollectionStageReached } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { centavosOf, heardMatter } from '../payments/heard-matter.ts'

/** A debt came to another stage: its people are told, whatever they switched off. */
export const collectionStageReached = reaction(CollectionStageReached, (_room, tx, { data }) => {
  const { caseId: subjectId, stage: aspect, reachedAt: at, owed, periods: count, answerBy: day } = data
  const told = { kind: 'COLLECTION_NOTICE', aspect, subjectId, at } as const
  return tellMatter(tx, heardMatter(data, told, { amountCentavos: centavosOf(owed), count, day }), new Date())
})
