import type { NewReader, Notice, ToldNotice } from '../notice.ts'
import type { MatterFacts } from './matter-facts.ts'

/** What is told of each matter of money: each pair has words of its own in `words/`. */
export const matterAspects = {
  PAYMENT_RECEIVED: ['RECEIVED'],
  PAYMENT_TAKEN_BACK: ['REVERSAL', 'CHARGEBACK', 'REFUND'],
  COLLECTION_NOTICE: ['REMINDER', 'FIRST_NOTICE', 'SECOND_NOTICE', 'RESTRICTION_NOTICE', 'RESTRICTED'],
  RESTRICTION: ['LIMITED', 'SUSPENDED', 'LIFTED'],
  PLAN: ['AGREED', 'INSTALMENT_DUE', 'INSTALMENT_LATE', 'BROKEN', 'KEPT', 'CANCELLED'],
  PAYMENT_CLAIM: ['OPENED', 'FOUND', 'NOT_FOUND'],
  DISPUTE: ['OPENED', 'VISIT_ORDERED', 'UPHELD', 'PARTLY_UPHELD', 'REJECTED'],
  AUTOPAY: [
    ...(['ANNOUNCED', 'FAILED', 'CARD_EXPIRING', 'CARD_ADDED', 'ACCOUNT_AUTHORISED', 'CLABE_GIVEN'] as const),
    ...(['CANCELLED', 'EXPIRED', 'ACCOUNT_GONE', 'ACCOUNT_BLOCKED', 'ENDED_AT_BANK', 'BANK_LIMIT'] as const),
    ...(['OBJECTED', 'CARD_NOT_VALID', 'CARD_REFUSED', 'BANK_WANTS_HOLDER', 'TOO_MANY_REFUSALS'] as const),
  ],
} as const

/** Kinds of notice that tell of money. */
export type MatterKind = keyof typeof matterAspects

/** What can be told of matters of a kind. */
export type AspectOf<Kind extends MatterKind> = (typeof matterAspects)[Kind][number]

/** A matter of money as its fact tells it. */
export interface Matter {
  readonly kind: MatterKind
  /** The debt case, the plan, the payment … that it is about. */
  readonly subjectId: string
  readonly servicePointId: string
  readonly toldAt: Date
  readonly facts: MatterFacts
}

/** What is told where nothing else was said. */
export const nothingSaid = {
  occasion: '',
  amountCentavos: null,
  restCentavos: null,
  day: null,
  count: null,
  means: null,
} as const satisfies Partial<MatterFacts>

/**
 * What a matter makes of what one person was told of it so far: what stands ends, overtaken, and this stands in its stead.
 * Nothing where it was told already, or something newer was: a fact that comes twice or late tells nobody anything.
 */
export function tellOfMatter(
  known: readonly Notice[],
  matter: Matter,
  reader: NewReader,
  now: Date,
): readonly ToldNotice[] {
  const isHistory = known.some((one) => isOf(one, matter) || one.facts.since > matter.toldAt)
  if (isHistory) return []
  const overtaken = known
    .filter(({ endedAt }) => endedAt === null)
    .map((one): ToldNotice => {
      const end = { endedAt: matter.toldAt, endedReason: 'OVERTAKEN' } as const
      return { notice: { ...one, ...end, revision: one.revision + 1 }, telling: 'ENDED' }
    })
  return [...overtaken, { notice: firstNotice(matter, reader, now), telling: 'STANDS' }]
}

function isOf({ kind, facts: { matter } }: Notice, { kind: heard, facts }: Matter): boolean {
  return kind === heard && matter?.aspect === facts.aspect && matter.occasion === facts.occasion
}

function firstNotice(matter: Matter, { id, partyId }: NewReader, now: Date): Notice {
  const { kind, subjectId, servicePointId, toldAt: since, facts } = matter
  const water = { litresPerHour: null, costCentavosPerDay: null, litres: 0, costCentavos: null }
  const otherwise = { limitLitres: null, limitCentavos: null, bill: null, discount: null }
  const about = { servicePointId, alertId: null, invoiceId: null, agreementId: null, subjectId }
  const unread = { revision: 1, toldAt: now, endedAt: null, endedReason: null, readAt: null }
  return {
    ...{ id, partyId, ...about, kind, severity: 'WARNING' },
    facts: { since, ...water, ...otherwise, matter: facts },
    ...unread,
  }
}
