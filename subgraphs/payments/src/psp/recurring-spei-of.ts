import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { paymentSettingsOf } from '../settings.ts'
import { createRecurringSpei, type RecurringSpei } from './conekta/recurring-spei.ts'

/** Who opens CLABEs for contracts; null where nobody does. */
export function recurringSpeiOf(room: Pick<SubgraphRoom, 'settings'>): RecurringSpei | null {
  const { conekta } = paymentSettingsOf(room)
  return conekta === null ? null : createRecurringSpei(conekta)
}
