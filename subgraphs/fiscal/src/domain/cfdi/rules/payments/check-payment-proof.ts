import type { XmlElement } from '../../xml-element.ts'
import type { Examination } from '../examination.ts'

/** Attributes of the proof of a SPEI transfer, with the codes for one that is missing and one that is too many. */
const proof = [
  ['CertPago', 'CRP20230', 'CRP20231'],
  ['CadPago', 'CRP20232', 'CRP20233'],
  ['SelloPago', 'CRP20234', 'CRP20235'],
] as const

/** The proof of a payment: of transfers (03) alone, and whole or not at all. */
export function checkPaymentProof({ complain }: Examination, payment: XmlElement): void {
  const { attributes } = payment
  const form = attributes.get('FormaDePagoP')
  const hasKind = attributes.has('TipoCadPago')
  if (hasKind && form !== '03')
    complain(payment, {
      code: 'CRP20229',
      attribute: 'TipoCadPago',
      what: `TipoCadPago es solo de transferencias (03), y la forma es ${form ?? ''}.`,
      mend: 'Quite TipoCadPago y lo que va con él.',
    })
  for (const [attribute, missing, extra] of proof) {
    if (hasKind && !attributes.has(attribute))
      complain(payment, {
        code: missing,
        attribute,
        what: `Con TipoCadPago hace falta ${attribute}.`,
        mend: 'Agregue certificado, cadena y sello del pago, o quite los cuatro.',
      })
    if (!hasKind && attributes.has(attribute))
      complain(payment, {
        code: extra,
        attribute,
        what: `${attribute} va solo con TipoCadPago, que no está.`,
        mend: `Agregue TipoCadPago="01", o quite ${attribute}.`,
      })
  }
}
