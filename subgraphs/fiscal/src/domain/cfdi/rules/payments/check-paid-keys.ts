import { decimalOrNull } from '../../build/amounts.ts'
import { taxes } from '../../catalogues/sat-keys.ts'
import { isKnownRate } from '../../catalogues/tax-rates.ts'
import { reach, type XmlElement } from '../../xml-element.ts'
import { unknownKey } from '../check-heading.ts'
import type { Examination } from '../examination.ts'

/** The taxes of a payment (ImpuestosP) by themselves: keys of catalogues, what is exempt, rates. */
export function checkPaidKeys(examination: Examination, payment: XmlElement): void {
  const { complain } = examination
  const codes = 'c_Impuesto: 001, 002 o 003'
  for (const entry of reach(payment, 'pago20:ImpuestosP', 'pago20:RetencionesP', 'pago20:RetencionP')) {
    const tax = entry.attributes.get('ImpuestoP') ?? ''
    if (!taxes.has(tax)) complain(entry, unknownKey('CRP20262', 'ImpuestoP', tax, codes))
  }
  for (const entry of reach(payment, 'pago20:ImpuestosP', 'pago20:TrasladosP', 'pago20:TrasladoP')) {
    const tax = entry.attributes.get('ImpuestoP') ?? ''
    if (!taxes.has(tax)) complain(entry, unknownKey('CRP20270', 'ImpuestoP', tax, codes))
    checkRate(examination, entry, tax)
  }
}

function checkRate({ complain }: Examination, entry: XmlElement, tax: string): void {
  const factor = entry.attributes.get('TipoFactorP') ?? ''
  const written = entry.attributes.get('TasaOCuotaP')
  if (factor === 'Exento') {
    if (written !== undefined || entry.attributes.has('ImporteP'))
      complain(entry, {
        code: 'CRP20266',
        attribute: 'TipoFactorP',
        what: 'Un impuesto Exento del pago lleva BaseP, ImpuestoP y TipoFactorP, y nada más.',
        mend: 'Quite TasaOCuotaP e ImporteP.',
      })
    return
  }
  const rate = decimalOrNull(written)
  const isGood = rate !== null && isKnownRate('charged', tax, factor, rate) && /\.\d{6}$/.test(written ?? '')
  if (isGood || !taxes.has(tax)) return
  complain(entry, {
    code: 'CRP20272',
    attribute: 'TasaOCuotaP',
    what: `La tasa ${written ?? 'que falta'} no está en el catálogo para el impuesto ${tax} y factor ${factor}.`,
    mend: 'Use una tasa del catálogo con seis decimales; de IVA 0.000000, 0.080000 o 0.160000.',
  })
}
