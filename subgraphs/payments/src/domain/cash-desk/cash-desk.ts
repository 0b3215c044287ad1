import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type CashCount, countedCash } from './cash-count.ts'

/** What people pay with at a desk. */
export const deskMeans = ['CASH', 'CHEQUE', 'CREDIT_CARD', 'DEBIT_CARD'] as const
export type DeskMeans = (typeof deskMeans)[number]

/** `c_FormaPago` of SAT (CFDI 4.0, Anexo 20) by what was paid with. */
export const formOfMeans: Readonly<Record<DeskMeans, string>> = {
  CASH: '01',
  CHEQUE: '02',
  CREDIT_CARD: '04',
  DEBIT_CARD: '28',
}

/** A cashier's turn at a desk: from the float in the drawer to the count at its end. */
export interface DeskSession {
  readonly id: string
  readonly operatingUnitId: number
  /** Subject of the cashier. */
  readonly cashier: string
  readonly openedAt: Date
  /** Cash in the drawer at the beginning (fondo); it stays at the desk. */
  readonly float: Centavos
  /** Null while it is open. */
  readonly closing: DeskClosing | null
  /** Null until its money is at the bank. */
  readonly deposit: DeskDeposit | null
}

/** The count at the end; it never changes. */
export interface DeskClosing {
  readonly at: Date
  readonly by: string
  readonly count: CashCount
  readonly counted: Centavos
  /** What the drawer should hold. */
  readonly expected: Centavos
  /** Why both differ; null where they do not. */
  readonly explanation: string | null
}

/** How the money came to the bank. */
export interface DeskDeposit {
  readonly at: Date
  readonly by: string
  readonly amount: Centavos
  /** Of the bank's slip (ficha de depósito). */
  readonly slip: string
}

/** A payment that was taken at a desk. */
export interface DeskTaking {
  /** The request's: the same again takes nothing more. */
  readonly id: string
  readonly sessionId: string
  readonly operatingUnitId: number
  /** Counts from 1 within the session. */
  readonly number: number
  readonly contractId: string
  readonly paymentId: string
  readonly means: DeskMeans
  readonly amount: Centavos
  /** Cash that was handed over; null for other means. */
  readonly tendered: Centavos | null
  /** Number of the cheque, authorisation of the card; null for cash. */
  readonly document: string | null
  readonly takenAt: Date
  /** Null while it counts. */
  readonly voided: { readonly at: Date; readonly by: string; readonly reason: string } | null
}

/** What is to be taken. */
export type TakingRequest = Pick<DeskTaking, 'means' | 'amount' | 'tendered' | 'document'>

/** Whether a payment can be taken as it is asked for. */
export type TakingDecision =
  | { readonly kind: 'accepted'; readonly taking: TakingRequest }
  | { readonly kind: 'amountMissing' }
  | { readonly kind: 'tooLittleCash'; readonly missing: Centavos }
  | { readonly kind: 'documentMissing' }

/** Decides on a payment at an open desk: cash is enough, what is no cash has its number. Cash without a sum was given exactly. */
export function decideTaking({ means, amount, tendered, document }: TakingRequest): TakingDecision {
  if (amount <= 0n) return { kind: 'amountMissing' }
  if (means !== 'CASH') {
    const told = document?.trim() ?? ''
    if (told === '') return { kind: 'documentMissing' }
    return { kind: 'accepted', taking: { means, amount, tendered: null, document: told } }
  }
  const given = tendered ?? amount
  if (given < amount) return { kind: 'tooLittleCash', missing: centavos(amount - given) }
  return { kind: 'accepted', taking: { means, amount, tendered: given, document: null } }
}

/** What goes back to whoever paid; nothing for other means than cash. */
export function changeOf({ tendered, amount }: Pick<DeskTaking, 'tendered' | 'amount'>): Centavos {
  return centavos(tendered === null ? 0n : tendered - amount)
}

/** What was taken by each means and still counts. */
export type DeskTotals = Readonly<Record<DeskMeans, Centavos>>

/** Sums by means, without what was voided. */
export function totalsOf(takings: readonly Pick<DeskTaking, 'means' | 'amount' | 'voided'>[]): DeskTotals {
  const totals = { CASH: 0n, CHEQUE: 0n, CREDIT_CARD: 0n, DEBIT_CARD: 0n }
  for (const { means, amount, voided } of takings) if (voided === null) totals[means] += amount
  return totals as DeskTotals
}

/** What the drawer should hold: the float and the cash that was taken. */
export function expectedCash({ float }: Pick<DeskSession, 'float'>, { CASH }: DeskTotals): Centavos {
  return centavos(float + CASH)
}

/** What becomes of a count. */
export type ClosingDecision =
  | { readonly kind: 'closed'; readonly closing: DeskClosing }
  | { readonly kind: 'alreadyClosed' }
  | { readonly kind: 'notCountable' }
  /** `difference`: counted less expected. */
  | { readonly kind: 'explanationMissing'; readonly difference: Centavos }

/** Decides on the count at the end of a turn. A difference is kept as it is, with the words of whoever counted. */
export function decideClosing(
  session: DeskSession,
  totals: DeskTotals,
  request: { readonly count: CashCount; readonly explanation: string },
  { at, by }: { readonly at: Date; readonly by: string },
): ClosingDecision {
  if (session.closing !== null) return { kind: 'alreadyClosed' }
  const counted = countedCash(request.count)
  if (counted === null) return { kind: 'notCountable' }
  const expected = expectedCash(session, totals)
  const difference = centavos(counted - expected)
  const words = request.explanation.trim()
  if (difference !== 0n && words.length < 10) return { kind: 'explanationMissing', difference }
  const explanation = difference === 0n ? null : words
  return { kind: 'closed', closing: { at, by, count: request.count, counted, expected, explanation } }
}

/** What is brought to the bank of a closed turn: what was counted beyond the float, cheques, and what the card terminal owes. */
export function depositOf({ closing, float }: DeskSession, totals: DeskTotals): Centavos {
  const cash = (closing?.counted ?? 0n) - float
  return centavos(cash + totals.CHEQUE + totals.CREDIT_CARD + totals.DEBIT_CARD)
}
