import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { Comparison, Finding, FindingKind, LearnedFee, Match } from './finding.ts'
import { type OurPayment, sourceOfPayment } from './our-payment.ts'
import type { ProviderRecord } from './statement.ts'

/** What a provider has and what we have of the same days. */
export interface ProviderSides {
  readonly source: ProviderRecord['provider']
  readonly records: readonly ProviderRecord[]
  readonly payments: readonly OurPayment[]
  /** Whether the provider has told of a civil day in full. */
  isCovered(day: string): boolean
}

/**
 * Compares charge by charge. A charge is the same money whatever day each side books it on: a payment at midnight is missed
 * only once the provider told of the day after too. A charge that was paid in parts is compared by its sum.
 */
export function matchProvider({ source, records, payments, isCovered }: ProviderSides): Comparison {
  const theirs = grouped(records, ({ chargeId }) => chargeId)
  const ours = grouped(payments, (payment) => chargeOf(source, payment))
  const matches: Match[] = []
  const findings: Finding[] = []
  const fees: LearnedFee[] = []
  for (const [chargeId, told] of theirs) {
    const posted = ours.get(chargeId) ?? []
    const paymentIds = posted.map(({ id }) => id)
    findings.push(...differencesOf({ source, chargeId, told, posted }))
    fees.push(...learnedFees({ source, chargeId, told, posted }))
    if (posted.length > 0) for (const { key } of told) matches.push({ source, line: key, paymentIds })
  }
  for (const [chargeId, posted] of ours) {
    if (chargeId === null || theirs.has(chargeId)) continue
    const late = posted.filter(({ paidAt }) => isToldOf(civilDate(paidAt), isCovered))
    const [first] = late
    if (first === undefined) continue
    findings.push({
      ...{ kind: 'SURPLUS', subject: `${source} charge ${chargeId}`, source, day: civilDate(first.paidAt) },
      ...{ expected: sum(late, ({ amount }) => amount), received: centavos(0n), lines: [] },
      ...{ paymentIds: late.map(({ id }) => id), orderId: null },
    })
  }
  return { matches, findings, fees, arrivals: [] }
}

/** Whether the day and the one after have been told of. */
function isToldOf(day: string, isCovered: (day: string) => boolean): boolean {
  return isCovered(day) && isCovered(plusDays(day, 1))
}

function chargeOf(source: ProviderRecord['provider'], payment: OurPayment): string | null {
  const of = sourceOfPayment(payment)
  return of?.source === source ? of.name : null
}

interface Charge {
  readonly source: ProviderRecord['provider']
  readonly chargeId: string
  readonly told: readonly ProviderRecord[]
  readonly posted: readonly OurPayment[]
}

function differencesOf({ source, chargeId, told, posted }: Charge): Finding[] {
  const paid = told.filter(({ type }) => type === 'PAYMENT')
  const given = told.filter(({ type }) => type !== 'PAYMENT')
  const [first] = paid.length > 0 ? paid : told
  if (first === undefined) return []
  const finding = (kind: FindingKind, expected: Centavos, received: Centavos): Finding => ({
    ...{ kind, subject: `${source} charge ${chargeId}`, source, expected, received },
    ...{ day: civilDate(first.at), lines: told.map(({ key }) => key), orderId: first.orderId },
    paymentIds: posted.map(({ id }) => id),
  })
  const received = sum(paid, ({ amount }) => amount)
  if (posted.length === 0) return paid.length === 0 ? [] : [finding('MISSING', centavos(0n), received)]
  const found: Finding[] = []
  const expected = sum(posted, ({ amount }) => amount)
  // A refund of a charge whose payment was told of before the days at hand says nothing of its amount.
  if (paid.length > 0 && expected !== received) found.push(finding('AMOUNT_DIFFERS', expected, received))
  const [knownFee, fee] = [sum(posted, (payment) => payment.fee), sum(paid, (record) => record.fee)]
  if (paid.length > 0 && knownFee !== 0n && knownFee !== fee)
    found.push(finding('FEE_DIFFERS', knownFee, fee))
  const [takenBack, gone] = [
    sum(posted, (one) => one.takenBack),
    centavos(-sum(given, ({ amount }) => amount)),
  ]
  if (takenBack !== gone) found.push(finding('TAKEN_BACK_DIFFERS', takenBack, gone))
  return found
}

/**
 * A fee that was not known when the money was posted is no difference: it is learned. So is what a provider keeps for a refund or a
 * chargeback, or gives back with it: its own record says so, for a part as for the whole, and nobody assumes it (decision 0043).
 */
function learnedFees({ source, chargeId, told, posted }: Charge): LearnedFee[] {
  if (posted.length === 0) return []
  const paid = told.filter(({ type }) => type === 'PAYMENT')
  const [first] = paid
  const fee = sum(paid, (record) => record.fee)
  const isNew = first !== undefined && fee > 0n && posted.every((payment) => payment.fee === 0n)
  return [
    ...(isNew ? [{ source, chargeId, record: null, fee, at: first.at }] : []),
    ...told
      .filter((record) => record.type !== 'PAYMENT' && record.fee !== 0n)
      .map((record) => ({ source, chargeId, record: record.key, fee: record.fee, at: record.at })),
  ]
}

function sum<One>(all: readonly One[], of: (one: One) => Centavos): Centavos {
  return sumOfCentavos(all.map(of))
}

function grouped<One, Key>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}
