import { pesosText } from '@aquacis/kit/values/money.ts'
import { type HouseReference, referenceNumbers } from '../paying/house-references.ts'
import { plainPdf } from './plain-pdf.ts'

/** What an invented house is paid with, on a sheet. */
export function voucherFile(reference: HouseReference): Blob {
  const { number, bank, beneficiary, stores, instructions } = referenceNumbers(reference)
  const sheet = plainPdf([
    'Ficha de pago de la casa de demostración: no tiene valor.',
    `Importe: $${pesosText(reference.amount)}`,
    ...(number === null ? [] : [`Referencia: ${number}`]),
    ...(bank === null ? [] : [`Banco: ${bank}`]),
    ...(beneficiary === null ? [] : [`Beneficiario: ${beneficiary}`]),
    ...(stores.length === 0 ? [] : [`Dónde: ${stores.join(', ')}`]),
    '',
    ...instructions.map((step, index) => `${index + 1}. ${step}`),
  ])
  return new Blob([sheet], { type: 'application/pdf' })
}
