import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/** A receipt of a payment, or one that waits to be made. */
export interface Receipted {
  readonly amount: Centavos
}

/** What a receipt says after a part of its payment was taken back: null where it says nothing any more. */
export interface ReleasedReceipt<Receipt> {
  readonly receipt: Receipt
  readonly remaining: Centavos | null
}

/**
 * Which receipts a taken-back amount changes, of those of one payment of one bill in the order in which they were made: the newest
 * are taken back first. Those that stay as they are are not in the answer.
 */
export function releasedReceipts<Receipt extends Receipted>(
  receipts: readonly Receipt[],
  released: Centavos,
): ReleasedReceipt<Receipt>[] {
  let left: bigint = released
  const changed: ReleasedReceipt<Receipt>[] = []
  for (const receipt of receipts.toReversed()) {
    if (left <= 0n) break
    const remaining = receipt.amount - left
    changed.push({ receipt, remaining: remaining > 0n ? centavos(remaining) : null })
    left -= receipt.amount
  }
  return changed
}
