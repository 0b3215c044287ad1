import type { XmlElement } from '../xml-element.ts'
import { chainText } from './chain-step.ts'
import { invoiceRecipe } from './invoice-recipe.ts'
import { paymentsRecipe } from './payments-recipe.ts'

const stampRecipe = [
  'Version',
  'UUID',
  'FechaTimbrado',
  'RfcProvCertif',
  'Leyenda?',
  'SelloCFD',
  'NoCertificadoSAT',
]

const recipes = new Map([
  ['pago20:Pagos', paymentsRecipe],
  // The stamp comes after the seal: the chain that is sealed does not know it.
  ['tfd:TimbreFiscalDigital', []],
])

/**
 * The cadena original of a CFDI 4.0, also with Pagos 2.0: what its issuer's seal is a signature of (Anexo 20, I.A).
 * Throws RangeError for a complement whose chain is not known here: a wrong chain would be a seal that nobody accepts.
 */
export function originalChain(comprobante: XmlElement): string {
  return `|${chainText(comprobante, invoiceRecipe, recipes)}||`
}

/** The cadena original of a stamp (TimbreFiscalDigital 1.1): what SAT's seal is a signature of; printed on the bill. */
export function stampChain(stamp: XmlElement): string {
  return `|${chainText(stamp, stampRecipe, recipes)}||`
}
