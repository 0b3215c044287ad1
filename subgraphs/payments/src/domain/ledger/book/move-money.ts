import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { entry, type LedgerTransaction } from './book.ts'

/** Accounts between which money is moved that is no customer's any more, or never was. */
export type MoneyAccount = 'PSP_CLEARING' | 'BANK' | 'CASH' | 'PSP_FEES' | 'REFUNDS_PAYABLE' | 'CHARGEBACKS'

/** Money that moved from one account to another: a provider's transfer arrived, a refund was paid, cash was brought to the bank. */
export interface MoneyMove {
  /** Each move once. */
  readonly sourceKey: string
  readonly from: MoneyAccount
  readonly to: MoneyAccount
  readonly amount: Centavos
  /** Whose money it was or is: `conekta`, `femsa`, `codi`, `desk`, `bank`. */
  readonly provider: string
  readonly at: Date
}

/** What is written of a move. Throws RangeError for an amount that is none. */
export function moveMoney({ sourceKey, from, to, amount, provider, at }: MoneyMove): LedgerTransaction {
  if (amount <= 0n) throw new RangeError(`${amount} centavos cannot be moved`)
  const none = centavos(0n)
  return {
    ...{ sourceKey: `move ${sourceKey}`, kind: 'MONEY_MOVED', occurredAt: at, amount: none, balance: none },
    ...{ contractId: null, invoiceId: null, paymentId: null, causeId: null, allocations: [], releases: [] },
    entries: [entry(to, amount, { provider }), entry(from, -amount, { provider })],
  }
}
