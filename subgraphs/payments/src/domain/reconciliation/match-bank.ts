import { daysBetween, plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { Comparison, Finding, FindingKind, Match, SettlementArrival } from './finding.ts'
import { lineOf } from './keyed-movements.ts'
import { matchDebits } from './match-debits.ts'
import { type OurPayment, sourceOfPayment } from './our-payment.ts'
import type { Settlement } from './settlement.ts'
import type { BankMovement, ProviderRecord } from './statement.ts'

/** What the bank has, what providers promised it would have, and what we have of it. */
export interface BankSides {
  readonly movements: readonly BankMovement[]
  readonly settlements: readonly Settlement[]
  readonly payments: readonly OurPayment[]
  /** Whether the bank has told of a civil day in full. */
  isCovered(day: string): boolean
  /** By which day a transfer sent on a day has to have arrived: working days, which the caller knows. */
  arrivesBy(sentOn: string): string
  /** Words by which the bank's statement calls a provider. */
  readonly names: Readonly<Record<ProviderRecord['provider'], readonly string[]>>
}

/** Compares the bank's movements with files of charges and providers' transfers first, with our own payments then. */
export function matchBank(sides: BankSides): Comparison {
  const free = new Set(sides.movements)
  const matches: Match[] = []
  const findings: Finding[] = []
  const arrivals: SettlementArrival[] = []
  const take = (movement: BankMovement, paymentIds: readonly string[]) => {
    free.delete(movement)
    matches.push({ source: 'BANK', line: lineOf(movement), paymentIds })
  }
  const debits = matchDebits(sides)
  for (const movement of debits.explained) free.delete(movement)
  matches.push(...debits.matches)
  findings.push(...debits.findings)
  for (const settlement of sides.settlements) {
    const arrived = arrivalOf(settlement, free, sides.names)
    if (arrived !== undefined) {
      take(arrived, [])
      arrivals.push({ settlement, movement: arrived })
    }
    findings.push(...settlementDifference(settlement, arrived, sides))
  }
  const paid = paymentsOfBank(sides.payments)
  // Money first, so that what the bank took back finds what it is about.
  for (const movement of [...free].filter(({ amount }) => amount > 0n)) {
    const payment =
      paid.named.get(`${movement.account} ${movement.key}`) ??
      codiPaymentOf(movement, paid.codi.get(movement.amount))
    if (payment !== undefined) {
      if (paid.codi.get(payment.amount)?.delete(payment))
        arrivals.push({ settlement: arrivalOfCodi(payment), movement })
      take(movement, [payment.id])
      if (payment.contractId === null) findings.push(unknownPayer(movement, payment))
    } else findings.push(...unexplained(movement, sides))
  }
  for (const movement of [...free].filter(({ amount, isReversal }) => amount < 0n && isReversal)) {
    const back = sides.movements.find((one) => isTakenBackBy(one, movement))
    const payment = back && paid.named.get(`${back.account} ${back.key}`)
    if (payment !== undefined && payment.takenBack >= payment.amount) take(movement, [payment.id])
    else findings.push(bankFinding('RETURNED', movement, payment))
  }
  findings.push(...surplusOf(sides, matches))
  return { matches, findings, arrivals, fees: [] }
}

function arrivalOf(
  { source, reference, amount, sentOn }: Settlement,
  free: ReadonlySet<BankMovement>,
  names: BankSides['names'],
): BankMovement | undefined {
  const [earliest, latest] = [plusDays(sentOn, -1), plusDays(sentOn, 10)]
  // Seven digits are soon the same as what some customer typed: the amount or the name has to be theirs too.
  const theirs = [...free].filter(
    (one) =>
      one.amount > 0n && one.bookedOn >= earliest && (one.amount === amount || isOf(one, names[source])),
  )
  const named = theirs.find((one) => reference !== null && speaksOf(one, reference))
  if (named !== undefined) return named
  return theirs.find((one) => one.amount === amount && one.bookedOn <= latest && isOf(one, names[source]))
}

/** The reference as a word of its own: 440123 is not 4401234. */
function speaksOf({ reference, description }: BankMovement, wanted: string): boolean {
  const plain = (text: string) => text.replace(/^0+/, '').toUpperCase()
  if (reference !== null && plain(reference) === plain(wanted)) return true
  return description.split(/[^0-9A-Za-z]+/).some((word) => plain(word) === plain(wanted))
}

function isOf({ description, counterparty }: BankMovement, names: readonly string[]): boolean {
  const text = `${description} ${counterparty ?? ''}`.toUpperCase()
  return names.some((name) => text.includes(name))
}

function settlementDifference(
  settlement: Settlement,
  arrived: BankMovement | undefined,
  { isCovered, arrivesBy }: BankSides,
): Finding[] {
  const { source, transferId, amount, sentOn } = settlement
  const received = arrived?.amount ?? centavos(0n)
  if (received === amount) return []
  if (arrived === undefined && (amount <= 0n || !isCovered(arrivesBy(sentOn)))) return []
  return [
    {
      kind: arrived === undefined ? 'SETTLEMENT_MISSING' : 'SETTLEMENT_DIFFERS',
      ...{ subject: `${source} transfer ${transferId}`, source, day: sentOn, expected: amount, received },
      ...{ lines: arrived === undefined ? [] : [lineOf(arrived)], paymentIds: [], orderId: null },
    },
  ]
}

interface BankPayments {
  readonly named: ReadonlyMap<string, OurPayment>
  /** Those that arrive at the bank one by one, under a name that we do not give. */
  readonly codi: ReadonlyMap<Centavos, Set<OurPayment>>
}

function paymentsOfBank(payments: readonly OurPayment[]): BankPayments {
  const named = new Map<string, OurPayment>()
  const codi = new Map<Centavos, Set<OurPayment>>()
  for (const payment of payments) {
    const of = sourceOfPayment(payment)
    if (of?.source === 'BANK') named.set(of.name, payment)
    if (of?.source === 'CODI') codi.set(payment.amount, (codi.get(payment.amount) ?? new Set()).add(payment))
  }
  return { named, codi }
}

/** CoDi is a SPEI that says so: the one that names the charge, or else the one of the same amount and day, give or take one. */
function codiPaymentOf(
  movement: BankMovement,
  sameAmount: ReadonlySet<OurPayment> | undefined,
): OurPayment | undefined {
  const nearby = [...(sameAmount ?? [])].filter(
    ({ paidAt }) => Math.abs(daysBetween(civilDate(paidAt), movement.bookedOn)) <= 1,
  )
  const named = nearby.find((payment) => speaksOf(movement, sourceOfPayment(payment)?.name ?? ''))
  return named ?? (isOf(movement, ['CODI']) ? nearby[0] : undefined)
}

/** CoDi needs no provider's transfer: each payment is its own. */
function arrivalOfCodi({ id, amount, paidAt }: OurPayment): Settlement {
  return { source: 'CODI', transferId: id, reference: null, amount, sentOn: civilDate(paidAt) }
}

function unexplained(movement: BankMovement, { names, isCovered, arrivesBy }: BankSides): Finding[] {
  const source = (Object.keys(names) as ProviderRecord['provider'][]).find((one) =>
    isOf(movement, names[one]),
  )
  if (source === undefined) return [unknownPayer(movement, undefined)]
  // Its report may come a few days later.
  if (!isCovered(arrivesBy(movement.bookedOn))) return []
  return [{ ...bankFinding('SETTLEMENT_UNEXPECTED', movement, undefined), source }]
}

function unknownPayer(movement: BankMovement, payment: OurPayment | undefined): Finding {
  return bankFinding('PAYER_UNKNOWN', movement, payment)
}

function bankFinding(kind: FindingKind, movement: BankMovement, payment: OurPayment | undefined): Finding {
  return {
    ...{ kind, subject: `BANK ${lineOf(movement)}`, source: 'BANK', day: movement.bookedOn },
    ...{ expected: payment?.amount ?? centavos(0n), received: movement.amount, lines: [lineOf(movement)] },
    ...{ paymentIds: payment === undefined ? [] : [payment.id], orderId: null },
  }
}

function isTakenBackBy(credit: BankMovement, debit: BankMovement): boolean {
  return (
    credit.account === debit.account &&
    credit.amount === -debit.amount &&
    credit.trackingKey !== null &&
    credit.trackingKey === debit.trackingKey
  )
}

/** Payments that were posted for the bank's money, which it does not have. */
function surplusOf({ payments, isCovered }: BankSides, matches: readonly Match[]): Finding[] {
  const matched = new Set(matches.flatMap(({ paymentIds }) => paymentIds))
  return payments.flatMap((payment): Finding[] => {
    const of = sourceOfPayment(payment)
    const day = civilDate(payment.paidAt)
    const isArrival = of?.source === 'BANK' || of?.source === 'CODI'
    if (!isArrival || matched.has(payment.id) || !isCovered(day) || !isCovered(plusDays(day, 1))) return []
    return [
      {
        ...{ kind: 'SURPLUS', subject: `BANK payment ${payment.id}`, source: of.source, day },
        ...{
          expected: payment.amount,
          received: centavos(0n),
          lines: [],
          paymentIds: [payment.id],
          orderId: null,
        },
      },
    ]
  })
}
