import { centavos } from '@aquacis/kit/values/money.ts'
import { type AllocationPolicy, allocate } from './allocate.ts'
import { type Entry, entry, type LedgerAccount } from './book/book.ts'
import {
  type Change,
  type ContractLedger,
  type LedgerPayment,
  type MoneyProvider,
  type PaymentChannel,
  withPayment,
} from './contract-ledger.ts'
import { noted } from './noted.ts'
import { creditSide, putOnBills } from './put-on-bills.ts'

/** Money that came in. */
export interface Money
  extends Pick<
    LedgerPayment,
    'paymentId' | 'sourceKey' | 'amount' | 'fee' | 'form' | 'paidAt' | 'referenceId'
  > {
  readonly provider: MoneyProvider
  readonly channel: PaymentChannel
  /** Bills to be paid first, in this order; null: as the policy says. */
  readonly targets: readonly string[] | null
}

/**
 * Money comes in: it goes to bills as they were asked for and as the policy says, what is left is credit. In a ledger of no
 * contract it is in suspense. The same payment twice changes nothing. Throws RangeError for an amount that is none, or a fee
 * larger than it.
 */
export function pay(ledger: ContractLedger, money: Money, policy: AllocationPolicy): Change {
  const { paymentId, sourceKey: key, amount, fee, paidAt: at, targets } = money
  if (amount <= 0n) throw new RangeError(`a payment of ${amount} centavos is none`)
  if (fee < 0n || fee > amount) throw new RangeError(`of ${amount} centavos nobody keeps ${fee}`)
  if (ledger.payments.has(paymentId)) return { ledger, transactions: [] }
  const { targets: _, ...facts } = money
  const zero = centavos(0n)
  const came = withPayment(ledger, {
    ...facts,
    ...{ contractId: ledger.contractId, allotted: zero, credit: amount, takenBack: zero, refunded: zero },
  })
  const sourceKey = `payment ${key}`
  const { shares, rest } = allocate([...ledger.bills.values()], amount, policy, targets)
  const put = putOnBills(came, { sourceKey, paymentId, shares, at })
  const entries = [
    ...moneySide(money, amount, 1n),
    ...put.entries,
    ...creditSide(ledger, paymentId, rest, -1n),
  ]
  const { allocations } = put
  const transaction = noted(ledger, put.ledger, {
    ...{ sourceKey, kind: 'PAYMENT' as const, paymentId, at, entries, allocations },
  })
  return { ledger: put.ledger, transactions: [transaction] }
}

/** Money in suspense turns out to be a contract's: from then on it is paid as any other. The ledger gets the payment. */
export function assign(
  ledger: ContractLedger,
  suspended: LedgerPayment,
  targets: readonly string[] | null,
  policy: AllocationPolicy,
  at: Date,
): Change {
  const { paymentId, credit } = suspended
  if (suspended.contractId !== null || credit === 0n) return { ledger, transactions: [] }
  const sourceKey = `assigned ${paymentId}`
  const came = withPayment(ledger, { ...suspended, contractId: ledger.contractId })
  const { shares, rest } = allocate([...ledger.bills.values()], credit, policy, targets)
  const put = putOnBills(came, { sourceKey, paymentId, shares, at })
  const entries = [
    entry('SUSPENSE', credit, { paymentId }),
    ...put.entries,
    ...creditSide(ledger, paymentId, rest, -1n),
  ]
  const { allocations } = put
  const transaction = noted(ledger, put.ledger, {
    ...{ sourceKey, kind: 'SUSPENSE_ASSIGNED' as const, paymentId, at, entries, allocations },
  })
  return { ledger: put.ledger, transactions: [transaction] }
}

const accountOf: Readonly<Record<MoneyProvider, LedgerAccount>> = {
  conekta: 'PSP_CLEARING',
  femsa: 'PSP_CLEARING',
  codi: 'PSP_CLEARING',
  desk: 'CASH',
  bank: 'BANK',
}

/**
 * Where money of a payment lies: with who took it, less what they keep. The fee is written with the whole of a payment, and
 * goes back with the whole of it alone: whoever gives a part back keeps the fee.
 */
export function moneySide(
  {
    amount: whole,
    fee,
    provider,
    paymentId,
  }: Pick<LedgerPayment, 'amount' | 'fee' | 'provider' | 'paymentId'>,
  amount: bigint,
  sign: 1n | -1n,
): Entry[] {
  if (provider === 'billing') throw new Error(`nobody holds the money of ${paymentId}`)
  const kept = amount === whole ? fee : 0n
  const of = { provider, paymentId }
  return [
    ...(amount === kept ? [] : [entry(accountOf[provider], sign * (amount - kept), of)]),
    ...(kept === 0n ? [] : [entry('PSP_FEES', sign * kept, of)]),
  ]
}
