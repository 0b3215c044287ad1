import type { Receiver } from './document.ts'

/** RFC of operations with the general public (Anexo 20, guía de llenado del CFDI). */
export const publicRfc = 'XAXX010101000'

/**
 * Whom a document is made out to where nobody entered fiscal data: the general public, without fiscal obligations (616),
 * without fiscal effects (S01), at the postal code of the office.
 */
export function generalPublic(officePostalCode: string): Receiver {
  return {
    rfc: publicRfc,
    name: 'PUBLICO EN GENERAL',
    postalCode: officePostalCode,
    taxRegime: '616',
    cfdiUse: 'S01',
  }
}
