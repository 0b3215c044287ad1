import { v5 as uuidV5 } from 'uuid'

const namespace = '5a0b5f4e-3f0e-5d39-9c2d-6d1f5f7f8c12'

/** The request by which a bank's dispute of a charge takes its payment back: the same for whoever hears of it. */
export function chargebackRequestOf(provider: string, chargeId: string): string {
  return uuidV5(`${provider} chargeback ${chargeId}`, namespace)
}
