import { type Alert, type AlertEnd, concerns } from './alert.ts'
import type { MatterFacts } from './money/matter-facts.ts'
import type { NoticeKind, Severity } from './notice-kinds.ts'

/**
 * Why a notice does not stand any more: as its alert ended, because its bill was taken back or paid, because something newer
 * was told of the same matter, or its reader left the place.
 */
export type NoticeEnd = AlertEnd | 'REVERSED' | 'PAID' | 'OVERTAKEN' | 'MOVED_OUT'

/** What people are told of a bill. Days are of Mexico City. */
export interface BillFacts {
  /** Whose bill it is: it stays theirs after they moved out. */
  readonly customerId: string
  /** First day of the period, and the day after its last. */
  readonly periodFrom: string
  readonly periodTo: string
  /** Last day to pay. */
  readonly dueOn: string
  /** What is to be paid in all, in centavos of MXN; zero or less where nothing is owed. */
  readonly dueCentavos: number
}

/** What people are told of a social discount that ends. */
export interface DiscountFacts {
  /** As people say it: `Adultos mayores`. */
  readonly title: string
  /** Its last day, of Mexico City. */
  readonly lastDay: string
}

/** What a reader is told with: data, so that the words can be any language's. */
export interface NoticeFacts {
  /** Since when its cause lasts. */
  readonly since: Date
  /** Whole litres; null where the alert did not say. */
  readonly litresPerHour: number | null
  /** Centavos of MXN a day; null where the alert did not say. */
  readonly costCentavosPerDay: number | null
  /** Whole litres that it is about so far. */
  readonly litres: number
  /** What these cost, in centavos of MXN; null where the alert did not say. */
  readonly costCentavos: number | null
  /** The litres that somebody asked to be told beyond, or below; null where nobody did. */
  readonly limitLitres: number | null
  /** The same in centavos of MXN, where it was set in money. */
  readonly limitCentavos: number | null
  /** The bill that it is about; null where it is about an alert. */
  readonly bill: BillFacts | null
  /** The discount that it is about; null where it is about none. */
  readonly discount: DiscountFacts | null
  /** The matter of money that it is about; null where it is about none. */
  readonly matter: MatterFacts | null
}

/** One thing that one person was told: an entry of their inbox. */
export interface Notice {
  readonly id: string
  readonly partyId: string
  readonly servicePointId: string
  /** The alert that it tells of; null where it tells of something else. */
  readonly alertId: string | null
  /** The bill that it tells of; null where it tells of something else. */
  readonly invoiceId: string | null
  /** The agreement on a discount that it tells of; null where it tells of something else. */
  readonly agreementId: string | null
  /** The matter of money that it tells of: a debt case, a plan, a payment …; null where it tells of something else. */
  readonly subjectId: string | null
  readonly kind: NoticeKind
  readonly severity: Severity
  readonly facts: NoticeFacts
  /** Grows with everything that is worth telling: each delivery tells one revision. */
  readonly revision: number
  /** When it was told, or told again because it got worse. */
  readonly toldAt: Date
  readonly endedAt: Date | null
  readonly endedReason: NoticeEnd | null
  readonly readAt: Date | null
}

/** What a change of a notice tells: that something stands, that it got worse, that it ended. */
export type Telling = 'STANDS' | 'WORSE' | 'ENDED'

/** A notice after a change, and what that change tells. */
export interface ToldNotice {
  readonly notice: Notice
  readonly telling: Telling
}

/** Who is told of it for the first time, and under which id. */
export interface NewReader {
  readonly id: string
  readonly partyId: string
}

/**
 * What an alert makes of one person's notice of it; null where there is nothing to tell. An alert that ended before
 * anybody was told is history. One that is told as standing again after it ended stands after all. Whom it does not
 * concern (any more) hears of no beginning, but of the end of what they were told.
 */
export function tellOf(known: Notice | null, alert: Alert, reader: NewReader, now: Date): ToldNotice | null {
  const isConcerned = concerns(alert, reader.partyId)
  if (known === null)
    return alert.end === null && isConcerned
      ? { notice: firstNotice(alert, reader, now), telling: 'STANDS' }
      : null
  const revision = known.revision + 1
  const facts = factsOf(alert)
  if (alert.end !== null) {
    if (known.endedAt !== null) return null
    const { at: endedAt, reason: endedReason } = alert.end
    return { notice: { ...known, facts, revision, endedAt, endedReason }, telling: 'ENDED' }
  }
  if (!isConcerned) return null
  const again = { ...known, facts, revision, severity: alert.severity, toldAt: now, readAt: null }
  if (known.endedAt !== null)
    return { notice: { ...again, endedAt: null, endedReason: null }, telling: 'STANDS' }
  const worse = alert.severity === 'CRITICAL' && known.severity === 'WARNING'
  return worse ? { notice: again, telling: 'WORSE' } : null
}

/**
 * A notice whose reader has left the place: it ends there, whatever becomes of its alert. Null when it had ended, and where
 * it tells of money of theirs: that is to be paid wherever they live.
 */
export function endByMoving(known: Notice, at: Date): ToldNotice | null {
  const { bill, matter } = known.facts
  const isTheirs = (bill ?? matter)?.customerId === known.partyId
  if (known.endedAt !== null || isTheirs) return null
  const notice: Notice = { ...known, revision: known.revision + 1, endedAt: at, endedReason: 'MOVED_OUT' }
  return { notice, telling: 'ENDED' }
}

function firstNotice(alert: Alert, { id, partyId }: NewReader, now: Date): Notice {
  const { id: alertId, servicePointId, kind, severity } = alert
  const facts = factsOf(alert)
  const unread = { revision: 1, toldAt: now, endedAt: null, endedReason: null, readAt: null }
  return {
    id,
    partyId,
    servicePointId,
    alertId,
    invoiceId: null,
    ...{ agreementId: null, subjectId: null },
    kind,
    severity,
    facts,
    ...unread,
  }
}

const hoursOfDay = 24

/** A day costs what the water so far did, at the pace at which it runs. */
function factsOf({ since, litres, litresPerHour, costCentavos, ...limits }: Alert): NoticeFacts {
  const perDay = litresPerHour === null ? null : litresPerHour * hoursOfDay
  const costs = perDay !== null && costCentavos !== null && litres > 0
  return {
    since,
    litresPerHour,
    costCentavosPerDay: costs ? Math.round((costCentavos * perDay) / litres) : null,
    litres,
    costCentavos,
    limitLitres: limits.limitLitres,
    limitCentavos: limits.limitCentavos,
    ...{ bill: null, discount: null, matter: null },
  }
}
