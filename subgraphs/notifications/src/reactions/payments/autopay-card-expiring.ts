import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { AutopayCardExpiring } from '@aquacis/payments/events'
import { tellMatter } from '../../commands/matters/tell-matter.ts'
import { heardMatter } from './heard-matter.ts'

/**
 * A card that pays by itself is about to expire. It is told of the place, beside the announced charges of its contract: neither
 * ends the other.
 */
export const autopayCardExpiring = reaction(AutopayCardExpiring, (_room, tx, { data }) => {
  const { servicePointId: subjectId, cardLastFour, goodUntil, noticedAt: at } = data
  const told = { kind: 'AUTOPAY', aspect: 'CARD_EXPIRING', subjectId, at } as const
  const said = { day: lastDayOf(goodUntil), means: cardLastFour, occasion: goodUntil }
  return tellMatter(tx, heardMatter(data, told, said), new Date())
})

/** The last day of a month, both as text: `2026-11` ends on `2026-11-30`. */
function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
