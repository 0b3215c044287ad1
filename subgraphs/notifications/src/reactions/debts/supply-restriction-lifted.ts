import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { SupplyRestrictionLifted } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { heardMatter } from '../payments/heard-matter.ts'

/** Whose supply was to be restricted is told that it is not, and by when it is whole. */
export const supplyRestrictionLifted = reaction(SupplyRestrictionLifted, (_room, tx, { data }) => {
  const { restrictionId: subjectId, liftedAt: at, wholeBy: day } = data
  const told = { kind: 'RESTRICTION', aspect: 'LIFTED', subjectId, at } as const
  return tellMatter(tx, heardMatter(data, told, { day }), new Date())
})
