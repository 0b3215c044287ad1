import { payableOf } from '../../src/domain/ledger/allocate.ts'
import type { LedgerTransaction } from '../../src/domain/ledger/book/book.ts'
import { components, sumOf } from '../../src/domain/ledger/book/components.ts'
import { balanceOf, type ContractLedger } from '../../src/domain/ledger/contract-ledger.ts'

/** Laws that a ledger and its book break, each in words; none where all holds. */
export function brokenLaws(ledger: ContractLedger, book: readonly LedgerTransaction[]): string[] {
  return [
    ...brokenByBook(book),
    ...brokenByBills(ledger, book),
    ...brokenByPayments(ledger, book),
    ...brokenByBalance(ledger, book),
  ]
}

function brokenByBook(book: readonly LedgerTransaction[]): string[] {
  const broken: string[] = []
  const keys = new Set<string>()
  for (const { sourceKey, entries } of book) {
    const total = entries.reduce((sum, { amount }) => sum + amount, 0n)
    if (total !== 0n) broken.push(`${sourceKey} comes to ${total}`)
    if (entries.length < 2) broken.push(`${sourceKey} has ${entries.length} sides`)
    if (entries.some(({ amount }) => amount === 0n)) broken.push(`${sourceKey} moves nothing`)
    if (keys.has(sourceKey)) broken.push(`${sourceKey} is written twice`)
    keys.add(sourceKey)
  }
  return broken
}

function brokenByBills(ledger: ContractLedger, book: readonly LedgerTransaction[]): string[] {
  const broken: string[] = []
  const written = new Map<string, bigint>()
  for (const { entries } of book)
    for (const { account, invoiceId, component, amount } of entries)
      if (account === 'RECEIVABLE') {
        const key = `${invoiceId} ${component}`
        written.set(key, (written.get(key) ?? 0n) + amount)
      }
  for (const bill of ledger.bills.values()) {
    const { invoiceId, open, charged, reversedAt, settledAt } = bill
    for (const component of components) {
      if (open[component] < 0n) broken.push(`${invoiceId} has less than nothing open`)
      if (open[component] > charged[component]) broken.push(`${invoiceId} has more open than was charged`)
      if ((written.get(`${invoiceId} ${component}`) ?? 0n) !== open[component])
        broken.push(`${invoiceId} ${component} is not what was written`)
    }
    const gone = [...ledger.allotments, ...ledger.forgivings].filter((one) => one.invoiceId === invoiceId)
    const lessened = gone.reduce((sum, { parts }) => sum + sumOf(parts), 0n)
    if (reversedAt !== null && lessened + sumOf(open) !== 0n)
      broken.push(`${invoiceId} was taken back and is owed`)
    if (reversedAt === null && sumOf(charged) - sumOf(open) !== lessened)
      broken.push(`${invoiceId} is paid by more or less than what stands on it`)
    if ((settledAt !== null) !== (reversedAt === null && sumOf(open) === 0n))
      broken.push(`${invoiceId} says wrongly whether it is settled`)
  }
  return broken
}

function brokenByPayments(ledger: ContractLedger, book: readonly LedgerTransaction[]): string[] {
  const broken: string[] = []
  const written = new Map<string, bigint>()
  for (const { entries } of book)
    for (const { account, paymentId, amount } of entries)
      if (account === 'CREDIT' && paymentId !== null)
        written.set(paymentId, (written.get(paymentId) ?? 0n) - amount)
  let credit = 0n
  for (const payment of ledger.payments.values()) {
    const { paymentId, amount, allotted, takenBack, refunded } = payment
    if (allotted < 0n || payment.credit < 0n || takenBack < 0n || refunded < 0n || refunded > takenBack)
      broken.push(`${paymentId} has less than nothing somewhere`)
    if (allotted + payment.credit + takenBack !== amount) broken.push(`${paymentId} is not all somewhere`)
    const standing = ledger.allotments.filter((one) => one.paymentId === paymentId)
    if (standing.reduce((sum, { parts }) => sum + sumOf(parts), 0n) !== allotted)
      broken.push(`${paymentId} stands on bills with another amount`)
    if ((written.get(paymentId) ?? 0n) !== payment.credit)
      broken.push(`${paymentId} has another credit than was written`)
    credit += payment.credit
  }
  if (credit > 0n && [...ledger.bills.values()].some((bill) => payableOf(bill) > 0n))
    broken.push('credit idles while a bill is open')
  return broken
}

function brokenByBalance(ledger: ContractLedger, book: readonly LedgerTransaction[]): string[] {
  const moved = book.reduce((sum, { amount }) => sum + amount, 0n)
  const last = book.at(-1)
  let expected = 0n
  for (const { charged, reversedAt } of ledger.bills.values())
    if (reversedAt === null) expected += sumOf(charged)
  for (const { amount, takenBack } of ledger.payments.values()) expected -= amount - takenBack
  for (const { parts } of ledger.forgivings) expected -= sumOf(parts)
  const balance = balanceOf(ledger)
  return [
    ...(moved === balance ? [] : [`${moved} was moved, ${balance} is owed`]),
    ...(expected === balance ? [] : [`${expected} is what happened, ${balance} is owed`]),
    ...(last === undefined || last.balance === balance ? [] : ['the last transaction says another balance']),
  ]
}
