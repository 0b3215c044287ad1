import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { paymentSettingsOf } from '../../settings.ts'
import { createBankDebits } from './bank-debits.ts'
import type { DirectDebit } from './direct-debit-port.ts'
import { providerLayout } from './layout/debit-layout.ts'

/** Who charges bank accounts; null where nobody does. */
export function directDebitOf(room: Pick<SubgraphRoom, 'settings'>): DirectDebit | null {
  const { bank } = paymentSettingsOf(room)
  return bank === null ? null : createBankDebits(bank, providerLayout)
}
