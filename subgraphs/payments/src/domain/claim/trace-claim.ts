import { daysBetween } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { Claimed } from './payment-claim.ts'

/** Money that may be what somebody claims. */
export interface Candidate {
  readonly paymentId: string
  /** Null: in suspense. */
  readonly contractId: string | null
  readonly amount: Centavos
  readonly paidAt: Date
  /** What the provider and the bank say with it: references, clave de rastreo, what was written. */
  readonly words: readonly string[]
}

/** What a search came to. */
export type TraceOutcome =
  /** It stands on the contract already. */
  | { readonly kind: 'onContract'; readonly paymentId: string }
  /** It lies in suspense and bears the claimed number: it is theirs. */
  | { readonly kind: 'inSuspense'; readonly paymentId: string }
  /** So many in suspense have the amount and the days; none bears the number. Somebody has to look at the proof. */
  | { readonly kind: 'similar'; readonly count: number }
  | { readonly kind: 'nothing' }

/** People mistake the day, and banks book on the next working one. */
const daysAround = 4

/**
 * Looks for what somebody claims. Money of nobody is given to nobody on an amount and a day alone, which anybody may have seen
 * on somebody's receipt: the number has to be on it too, and be on one alone.
 */
export function traceClaim(
  claimed: Claimed & { readonly contractId: string },
  candidates: readonly Candidate[],
  taken: ReadonlySet<string>,
): TraceOutcome {
  const fitting = candidates.filter(
    ({ paymentId, amount, paidAt }) =>
      !taken.has(paymentId) &&
      amount === claimed.amount &&
      Math.abs(daysBetween(civilDate(paidAt), claimed.paidOn)) <= daysAround,
  )
  const own = fitting.filter(({ contractId }) => contractId === claimed.contractId)
  const named = (among: readonly Candidate[]) => among.filter((one) => bearsFolio(one, claimed.folio))
  const onContract = named(own)[0] ?? own[0]
  if (onContract !== undefined) return { kind: 'onContract', paymentId: onContract.paymentId }
  const suspended = fitting.filter(({ contractId }) => contractId === null)
  const [theirs, another] = named(suspended)
  if (theirs !== undefined && another === undefined)
    return { kind: 'inSuspense', paymentId: theirs.paymentId }
  return suspended.length === 0 ? { kind: 'nothing' } : { kind: 'similar', count: suspended.length }
}

/** A number of six signs or more, as it is written or as a word of what is written; zeros before it do not count. */
function bearsFolio({ words }: Candidate, folio: string | null): boolean {
  const wanted = plain(folio ?? '')
  if (wanted.length < 6) return false
  return words.some(
    (text) => plain(text) === wanted || text.split(/[^0-9A-Za-z]+/).some((word) => plain(word) === wanted),
  )
}

function plain(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replace(/^0+/, '')
}
