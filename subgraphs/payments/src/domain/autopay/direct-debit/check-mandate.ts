import { bankOfClabe, isClabe } from '@aquacis/kit/values/clabe.ts'
import { type Centavos, spokenPesos } from '@aquacis/kit/values/money.ts'
import { mandateTerms } from './mandate-terms.ts'

/** What somebody authorises, as they typed it. */
export interface MandateWish {
  readonly clabe: string
  readonly holderName: string
  readonly termsVersion: string
  readonly expiresOn: string | null
}

/** What of it does not do. */
export type MandateField = 'CLABE' | 'HOLDER' | 'MOST_AMOUNT' | 'EXPIRY' | 'TERMS'

/** What stands in the way of a mandate, for the resident. */
export interface MandateFault {
  readonly field: MandateField
  readonly says: string
}

const holderForm = /^[\p{L}][\p{L} .'&-]{2,49}$/u

/** The first thing that stands in the way of charging an account; null where nothing does. */
export function checkMandate(
  { clabe, holderName, termsVersion, expiresOn }: MandateWish,
  mostAmount: Centavos | null,
  today: string,
): MandateFault | null {
  if (!isClabe(clabe))
    return {
      field: 'CLABE',
      says: 'Esa CLABE no está completa o tiene un número equivocado. Son 18 dígitos: cópiala de tu banca.',
    }
  if (bankOfClabe(clabe) === null)
    return { field: 'CLABE', says: 'No cobramos en ese banco. Usa la CLABE de otra cuenta, o una tarjeta.' }
  if (!holderForm.test(holderName.trim()))
    return {
      field: 'HOLDER',
      says: 'Escribe el nombre del titular como lo tiene el banco: de 3 a 50 letras.',
    }
  if (mostAmount === null || mostAmount > mandateTerms.mostAmount)
    return {
      field: 'MOST_AMOUNT',
      says: `Fija el monto máximo de cada cargo, de hasta ${spokenPesos(mandateTerms.mostAmount)}.`,
    }
  if (expiresOn !== null && expiresOn <= today)
    return {
      field: 'EXPIRY',
      says: 'Elige un día que no haya pasado, o deja la autorización sin vencimiento.',
    }
  if (termsVersion !== mandateTerms.version)
    return { field: 'TERMS', says: 'La autorización cambió mientras la leías. Léela otra vez y acéptala.' }
  return null
}
