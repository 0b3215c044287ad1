import type { BillFacts, NewReader, Notice, ToldNotice } from './notice.ts'

/** A bill that can be paid and downloaded. */
export interface ReadyBill {
  readonly id: string
  readonly contractId: string
  readonly servicePointId: string
  readonly readyAt: Date
  readonly facts: BillFacts
}

/** Who is told of a bill for the first time; null where they were: one notice of a bill and person, however often it is heard. */
export function tellOfBill(
  known: Notice | null,
  { id: invoiceId, servicePointId, readyAt: since, facts: bill }: ReadyBill,
  { id, partyId }: NewReader,
  now: Date,
): ToldNotice | null {
  if (known !== null) return null
  const water = { litresPerHour: null, costCentavosPerDay: null, litres: 0, costCentavos: null }
  const otherwise = { discount: null, matter: null }
  const facts = { since, ...water, limitLitres: null, limitCentavos: null, bill, ...otherwise }
  const about = { servicePointId, alertId: null, invoiceId, agreementId: null, subjectId: null } as const
  const kind = { kind: 'BILL_READY', severity: 'WARNING' } as const
  const unread = { revision: 1, toldAt: now, endedAt: null, endedReason: null, readAt: null }
  return { notice: { id, partyId, ...about, ...kind, facts, ...unread }, telling: 'STANDS' }
}

/**
 * A notice whose bill was taken back, or paid; null where it had ended. A bill that was paid and is taken back later is not
 * to be paid again: that is told.
 */
export function endOfBill(known: Notice, endedReason: 'REVERSED' | 'PAID', at: Date): ToldNotice | null {
  const isNews = known.endedAt === null || (known.endedReason === 'PAID' && endedReason === 'REVERSED')
  if (!isNews) return null
  const notice: Notice = { ...known, revision: known.revision + 1, endedAt: at, endedReason }
  return { notice, telling: 'ENDED' }
}

/** The month in which most of a bill lies, as the instant in the middle of its period. */
export function monthOfBill({ periodFrom, periodTo }: Pick<BillFacts, 'periodFrom' | 'periodTo'>): Date {
  return new Date((noonOf(periodFrom).getTime() + noonOf(periodTo).getTime()) / 2)
}

/** The noon of a day in Mexico City: an instant of which every format says that day. */
export function noonOf(day: string): Date {
  return new Date(`${day}T18:00:00Z`)
}
