import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { allocationPolicy } from '../../domain/ledger/allocate.ts'
import type { Allocation, LedgerTransaction } from '../../domain/ledger/book/book.ts'
import { sumOf } from '../../domain/ledger/book/components.ts'
import { emptyLedger } from '../../domain/ledger/contract-ledger.ts'
import { type Money, pay } from '../../domain/ledger/pay.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { lockContracts } from '../../store/contract.ts'
import { allotmentsOfPayments } from '../../store/ledger/allotment.ts'
import { loadLedgers } from '../../store/ledger/contract-ledgers.ts'
import { type PostedMoney, paymentsByIds } from '../../store/ledger/payment.ts'
import { type ContractChange, recordChanges } from './record-changes.ts'
import type { Recording } from './recording.ts'

/** Money that came in, and for which contract; null where nobody knows: it is kept in suspense. */
export interface MoneyIn extends Money {
  readonly contractId: string | null
}

/** What became of money. */
export interface PostedPayment {
  readonly paymentId: string
  /** Whether it was not known before. */
  readonly isNew: boolean
  /** Null where it is in suspense. */
  readonly contractId: string | null
  /** To which bills it went, in that order; what of it was known before stands as it is now, without places. */
  readonly allocations: readonly (Pick<Allocation, 'invoiceId' | 'amount'> & Partial<Allocation>)[]
  /** What went to no bill. */
  readonly credit: Centavos
}

/**
 * Posts money: both sides of each payment, what it makes of bills and credit, and what is told of it, for thousands in a handful
 * of statements. Each source once, whoever tells it and how often; a contract that nobody has heard of is one that is not known.
 * The answers are in the order of the money. Throws RangeError for an amount that is none.
 */
export async function postPayments(
  tx: Transaction,
  money: readonly MoneyIn[],
  recording: Recording,
): Promise<PostedPayment[]> {
  const contracts = await lockedContracts(tx, money)
  await lockNames(
    tx,
    money.filter(({ contractId }) => !contracts.has(contractId ?? '')).map(({ sourceKey }) => sourceKey),
  )
  const ids = money.map(({ paymentId }) => paymentId)
  const known = new Map((await paymentsByIds(tx, ids)).map((one) => [one.paymentId, one]))
  const ledgers = await loadLedgers(tx, [...contracts.keys()])
  const changes = new Map<string | null, Posting>()
  for (const one of money) {
    if (known.has(one.paymentId)) continue
    const contract = contracts.get(one.contractId ?? '') ?? null
    const key = contract?.contractId ?? null
    const before = ledgers.get(key ?? '') ?? emptyLedger(null)
    const sofar = changes.get(key) ?? { contract, before, ledger: before, transactions: [] }
    const { ledger, transactions } = pay(sofar.ledger, one, allocationPolicy)
    sofar.transactions.push(...transactions)
    changes.set(key, { ...sofar, ledger })
  }
  await recordChanges(tx, [...changes.values()], recording)
  const answers = new Map([
    ...(await postedBefore(tx, [...known.values()])),
    ...[...changes.values()].flatMap(answersOf),
  ])
  return money.map(({ paymentId }) => answerOf(answers, paymentId))
}

type Posting = ContractChange & { readonly transactions: LedgerTransaction[] }

async function lockedContracts(
  tx: Transaction,
  money: readonly MoneyIn[],
): Promise<Map<string, PayingContract>> {
  const ids = [...new Set(money.flatMap(({ contractId }) => contractId ?? []))]
  return new Map((await lockContracts(tx, ids)).map((one) => [one.contractId, one]))
}

function answersOf({ ledger, transactions }: Posting): [string, PostedPayment][] {
  return transactions.flatMap(({ paymentId, allocations }) => {
    const payment = ledger.payments.get(paymentId ?? '')
    if (payment === undefined) return []
    const { contractId, amount } = payment
    const credit = centavos(allocations.reduce((rest, one) => rest - one.amount, amount as bigint))
    return [
      [payment.paymentId, { paymentId: payment.paymentId, isNew: true, contractId, allocations, credit }],
    ]
  })
}

function answerOf(answers: ReadonlyMap<string, PostedPayment>, paymentId: string): PostedPayment {
  const answer = answers.get(paymentId)
  if (answer === undefined) throw new Error(`payment ${paymentId} was not posted`)
  return answer
}

/** What was posted before, as it stands now: to which bills it went, and what is credit. */
async function postedBefore(
  tx: Transaction,
  payments: readonly PostedMoney[],
): Promise<[string, PostedPayment][]> {
  const allotments = await allotmentsOfPayments(
    tx,
    payments.map(({ paymentId }) => paymentId),
  )
  return payments.map(({ paymentId, contractId, credit }) => {
    const allocations = allotments
      .filter((one) => one.paymentId === paymentId)
      .map(({ invoiceId, parts }) => ({ invoiceId, amount: sumOf(parts) }))
    return [paymentId, { paymentId, isNew: false, contractId, allocations, credit }]
  })
}
