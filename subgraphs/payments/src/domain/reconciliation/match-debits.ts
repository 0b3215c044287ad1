import { centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { Comparison, Finding, Match } from './finding.ts'
import { lineOf } from './keyed-movements.ts'
import { debitOf, type OurPayment } from './our-payment.ts'
import type { BankMovement } from './statement.ts'

/** What the bank has, and what we have of it. */
export interface DebitSides {
  readonly movements: readonly BankMovement[]
  readonly payments: readonly OurPayment[]
  isCovered(day: string): boolean
  arrivesBy(sentOn: string): string
}

/** Movements of direct debits, which nobody else is to explain, with what was found of them. */
export interface DebitComparison extends Pick<Comparison, 'matches' | 'findings'> {
  readonly explained: readonly BankMovement[]
}

/** A file of charges as the bank names it in what it credits, and one of its lines in what it takes back. */
const fileForm = /\b(D\d{9}D\d{8})(?:\s+(\d{1,6}))?\b/

/** The file of charges that a movement names, with the line where it is of one alone; null where it names none. */
export function debitNamedBy({ description }: Pick<BankMovement, 'description'>): {
  readonly file: string
  readonly line: number | null
} | null {
  const [, file, line] = fileForm.exec(description.toUpperCase()) ?? []
  return file === undefined ? null : { file, line: line === undefined ? null : Number(line) }
}

/**
 * Compares what the bank credited for files of charges, each in one sum, and what it took back of single charges, with what was
 * posted of them. A sum whose answer has not come yet waits; it is nobody's deposit in the meantime.
 */
export function matchDebits(sides: DebitSides): DebitComparison {
  const matches: Match[] = []
  const findings: Finding[] = []
  const explained: BankMovement[] = []
  const files = Map.groupBy(
    sides.payments.filter((payment) => debitOf(payment) !== null),
    (payment) => debitOf(payment)?.file ?? '',
  )
  const credited = new Set<string>()
  for (const movement of sides.movements) {
    const named = debitNamedBy(movement)
    if (named === null) continue
    explained.push(movement)
    const payments = files.get(named.file) ?? []
    const about =
      movement.amount > 0n ? payments : payments.filter((one) => debitOf(one)?.line === named.line)
    if (movement.amount > 0n) credited.add(named.file)
    if (agrees(movement, about))
      matches.push({ source: 'BANK', line: lineOf(movement), paymentIds: about.map(({ id }) => id) })
    else if (sides.isCovered(sides.arrivesBy(movement.bookedOn))) findings.push(differing(movement, about))
  }
  for (const [file, payments] of files)
    if (!credited.has(file)) findings.push(...missing(file, payments, sides))
  return { matches, findings, explained }
}

function agrees({ amount }: BankMovement, payments: readonly OurPayment[]): boolean {
  if (payments.length === 0) return false
  if (amount > 0n) return amount === sumOf(payments)
  const [payment] = payments
  return payment !== undefined && amount === -payment.amount && payment.takenBack >= payment.amount
}

function differing(movement: BankMovement, payments: readonly OurPayment[]): Finding {
  const kind =
    movement.amount < 0n ? 'RETURNED' : payments.length === 0 ? 'SETTLEMENT_UNEXPECTED' : 'SETTLEMENT_DIFFERS'
  return {
    ...{ kind, subject: `BANK ${lineOf(movement)}`, source: 'BANK', day: movement.bookedOn },
    ...{ expected: sumOf(payments), received: movement.amount, lines: [lineOf(movement)] },
    ...{ paymentIds: payments.map(({ id }) => id), orderId: null },
  }
}

/** The bank said that it charged, and has credited nothing. */
function missing(
  file: string,
  payments: readonly OurPayment[],
  { isCovered, arrivesBy }: DebitSides,
): Finding[] {
  const day = dayOf(file)
  if (!isCovered(arrivesBy(day))) return []
  return [
    {
      ...{ kind: 'SETTLEMENT_MISSING', subject: `BANK debit ${file}`, source: 'BANK', day },
      ...{ expected: sumOf(payments), received: centavos(0n), lines: [], orderId: null },
      paymentIds: payments.map(({ id }) => id),
    },
  ]
}

function dayOf(file: string): string {
  const [, year, month, day] = /(\d{2})(\d{2})(\d{2})\d{2}$/.exec(file) ?? []
  return `20${year}-${month}-${day}`
}

function sumOf(payments: readonly OurPayment[]) {
  return sumOfCentavos(payments.map(({ amount }) => amount))
}
