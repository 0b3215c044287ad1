import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { AllocationPolicy } from './allocate.ts'
import type { Entry, Release } from './book/book.ts'
import { minus, type Parts, sumOf, takeOf } from './book/components.ts'
import {
  type Allotment,
  type ContractLedger,
  type LedgerPayment,
  withBill,
  withPayment,
} from './contract-ledger.ts'
import { billOf, creditSide, paymentOf, raised, receivables } from './put-on-bills.ts'

/** The ledger where parts of an allotment stand on its bill no more, and are credit of its payment. */
export function released(ledger: ContractLedger, allotment: Allotment, parts: Parts): ContractLedger {
  const { transaction, invoiceId, paymentId } = allotment
  const payment = paymentOf(ledger, paymentId)
  const amount = sumOf(parts)
  const allotments = ledger.allotments.map((one) =>
    one.transaction === transaction && one.invoiceId === invoiceId
      ? { ...one, parts: minus(one.parts, parts) }
      : one,
  )
  const freed = withBill({ ...ledger, allotments }, raised(billOf(ledger, invoiceId), parts))
  return withPayment(freed, {
    ...payment,
    allotted: centavos(payment.allotted - amount),
    credit: centavos(payment.credit + amount),
  })
}

/** An amount of a payment that is nowhere any more. */
interface Freed {
  readonly freed: ContractLedger
  readonly releases: readonly Release[]
  /** The debit sides: together the amount. */
  readonly entries: readonly Entry[]
}

/** Takes an amount of a payment from where it is: of its credit first, then of bills that it went to last. */
export function freeOf(
  ledger: ContractLedger,
  { paymentId, credit }: LedgerPayment,
  amount: Centavos,
  { components }: AllocationPolicy,
): Freed {
  const fromCredit = amount < credit ? amount : credit
  const entries: Entry[] = creditSide(ledger, paymentId, fromCredit, 1n)
  const releases: Release[] = []
  let rest = amount - fromCredit
  let freed = ledger
  // What was paid last is open again first: the newest bill, and of it the water before its accessories.
  for (const allotment of ledger.allotments.filter((one) => one.paymentId === paymentId).reverse()) {
    const { invoiceId } = allotment
    const parts = takeOf(allotment.parts, centavos(rest), [...components].reverse())
    const taken = sumOf(parts)
    if (taken === 0n) continue
    freed = released(freed, allotment, parts)
    releases.push({ paymentId, invoiceId, amount: taken, parts })
    entries.push(...receivables(invoiceId, parts, 1n, paymentId))
    rest -= taken
  }
  return { freed, releases, entries }
}
