import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { paymentIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import { contractNumbersIn } from '../../domain/reconciliation/contract-in-text.ts'
import { bankSourceKey } from '../../domain/reconciliation/our-payment.ts'
import type { BankMovement } from '../../domain/reconciliation/statement.ts'
import { contractByNumber } from '../../store/contract.ts'
import { type MoneyIn, postPayments } from '../ledger/post-payments.ts'
import type { Recording } from '../ledger/recording.ts'

/**
 * Posts money that arrived at the bank by itself: for the contract whose number somebody wrote with it, and in suspense where it
 * names none, or several. Every peso of the bank is in the book; the same movement again changes nothing.
 */
export async function postArrivals(
  tx: Transaction,
  movements: readonly BankMovement[],
  recording: Recording,
): Promise<void> {
  const money: MoneyIn[] = []
  for (const movement of movements) {
    const sourceKey = bankSourceKey(movement)
    money.push({
      ...{ paymentId: paymentIdOf(sourceKey), sourceKey, contractId: await contractNamedBy(tx, movement) },
      ...{ amount: movement.amount, fee: centavos(0n), provider: 'bank', channel: 'SPEI', form: '03' },
      // The bank says the day only.
      ...{ paidAt: new Date(`${movement.bookedOn}T18:00:00Z`), referenceId: null, targets: null },
    })
  }
  await postPayments(tx, money, recording)
}

/** The one contract whose number stands in what was written; null for none and for several. */
async function contractNamedBy(
  tx: Transaction,
  { reference, description }: BankMovement,
): Promise<string | null> {
  const named = new Set<string>()
  for (const number of contractNumbersIn(description, reference).slice(0, 6)) {
    const contract = await contractByNumber(tx, number)
    if (contract !== null) named.add(contract.contractId)
  }
  const [only] = named
  return named.size === 1 ? (only ?? null) : null
}
