import { payer } from '../../../domain/reference/payer.ts'
import { leftOf } from '../../../domain/reference/settle-reference.ts'
import type { CardSource, ChargeRequest } from '../../../psp/psp-port.ts'
import type { KeptReference } from '../../../store/reference/payment-reference.ts'

/** What a provider is asked for, for a reference under a key. */
export function chargeRequestOf(reference: KeptReference, key: string, card?: CardSource): ChargeRequest {
  const { method, contractNumber, expiresAt } = reference
  return {
    ...{ key, method, amount: leftOf(reference), payer, concept: `Agua, contrato ${contractNumber}` },
    // A page ends with the reference; a card is charged at once.
    expiresAt: method === 'CARD' && card?.kind !== 'hosted' ? null : expiresAt,
    ...(card === undefined ? {} : { card }),
  }
}
