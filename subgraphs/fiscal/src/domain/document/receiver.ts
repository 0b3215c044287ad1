import { genericRfc } from '../cfdi/parties/rfc.ts'
import type { Receiver } from './document.ts'

/**
 * Whom a document is made out to where nobody entered fiscal data: the generic RFC, without fiscal obligations (616), without
 * fiscal effects (S01), at the postal code of the office. It is named by the contract: with that RFC and the name PUBLICO EN
 * GENERAL it would be a global invoice, which is paid when it is issued (Anexo 20, guide of the receiver's name); and no name
 * of a person leaves customers.
 */
export function contractHolder(contractNumber: string | null, officePostalCode: string): Receiver {
  return {
    rfc: genericRfc,
    name: contractNumber === null ? 'TITULAR DEL CONTRATO' : `TITULAR DEL CONTRATO ${contractNumber}`,
    postalCode: officePostalCode,
    taxRegime: '616',
    cfdiUse: 'S01',
  }
}

/** Whom a global invoice is made out to. */
export function generalPublic(officePostalCode: string): Receiver {
  return { ...contractHolder(null, officePostalCode), name: 'PUBLICO EN GENERAL' }
}
