import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { Autopay } from './autopay.ts'
import type { AutopayRules } from './autopay-rules.ts'
import { chargeableDay } from './direct-debit/debit-day.ts'

/** A bill as far as autopay looks at it. */
export interface ChargeableBill {
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly dueOn: string
  readonly open: Centavos
  /** Disputed: not charged. */
  readonly held: Centavos
}

/** What is announced of a bill. */
export interface PlannedCharge {
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly amount: Centavos
  readonly chargesOn: string
  /** It is more than the resident allows: told, not charged. */
  readonly isOverLimit: boolean
}

/**
 * Bills that are to be announced today: each once, soon before its last day to pay, and charged on that day, or later where
 * there is no time left to say no, or the bank takes no charges. What is disputed is left out, and so is what a payment plan covers (`exempt`).
 */
export function planCharges(
  { method, mostAmount }: Pick<Autopay, 'method' | 'mostAmount'>,
  bills: readonly ChargeableBill[],
  known: ReadonlySet<string>,
  today: string,
  { announceBefore, leastNotice }: AutopayRules,
): PlannedCharge[] {
  return bills.flatMap(({ invoiceId, invoiceNumber, dueOn, open, held }) => {
    const amount = centavos(open - held)
    if (amount <= 0n || known.has(invoiceId) || plusDays(dueOn, -announceBefore) > today) return []
    const chargesOn = chargeableDay(method, latest(dueOn, plusDays(today, leastNotice)))
    const isOverLimit = mostAmount !== null && amount > mostAmount
    return [{ invoiceId, invoiceNumber, amount, chargesOn, isOverLimit }]
  })
}

/** What is charged of a bill on its day: what is still open of it, never more than was announced; nothing where it is paid. */
export function amountToCharge(announced: Centavos, bill: ChargeableBill | undefined): Centavos {
  const open = bill === undefined ? 0n : bill.open - bill.held
  return centavos(open <= 0n ? 0n : open < announced ? open : announced)
}

function latest(...days: readonly string[]): string {
  return days.toSorted().at(-1) ?? ''
}
