import type { DiscountFacts, NewReader, Notice, ToldNotice } from './notice.ts'

/** A social discount of a contract that ends soon. */
export interface EndingDiscount {
  /** Of the agreement. */
  readonly id: string
  readonly contractId: string
  readonly customerId: string
  readonly servicePointId: string
  readonly toldAt: Date
  readonly facts: DiscountFacts
}

/** Who is told that a discount ends for the first time; null where they were: once of each agreement and person. */
export function tellOfDiscount(
  known: Notice | null,
  { id: agreementId, servicePointId, toldAt: since, facts: discount }: EndingDiscount,
  { id, partyId }: NewReader,
  now: Date,
): ToldNotice | null {
  if (known !== null) return null
  const water = { litresPerHour: null, costCentavosPerDay: null, litres: 0, costCentavos: null }
  const facts = {
    since,
    ...water,
    limitLitres: null,
    limitCentavos: null,
    bill: null,
    discount,
    matter: null,
  }
  const about = { servicePointId, alertId: null, invoiceId: null, agreementId, subjectId: null } as const
  const kind = { kind: 'DISCOUNT_ENDS', severity: 'WARNING' } as const
  const unread = { revision: 1, toldAt: now, endedAt: null, endedReason: null, readAt: null }
  return { notice: { id, partyId, ...about, ...kind, facts, ...unread }, telling: 'STANDS' }
}
