import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { SupplyRestrictionOrdered } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { heardMatter } from '../payments/heard-matter.ts'

/** Whose supply is to be restricted is told from which day on, and how it is averted. */
export const supplyRestrictionOrdered = reaction(SupplyRestrictionOrdered, (_room, tx, { data }) => {
  const { restrictionId: subjectId, kind: aspect, orderedAt: at, notBefore: day } = data
  const told = { kind: 'RESTRICTION', aspect, subjectId, at } as const
  const said = { day, count: data.litresPerPersonAndDay }
  return tellMatter(tx, heardMatter(data, told, said), new Date())
})
