import { genericRfc } from '../cfdi/parties/rfc.ts'
import type { Receiver } from './document.ts'

/**
 * Whom a document is made out to where nobody entered fiscal data: the general public, without fiscal obligations (616),
 * without fiscal effects (S01), at the postal code of the office.
 */
export function generalPublic(officePostalCode: string): Receiver {
  return {
    rfc: genericRfc,
    name: 'PUBLICO EN GENERAL',
    postalCode: officePostalCode,
    taxRegime: '616',
    cfdiUse: 'S01',
  }
}
