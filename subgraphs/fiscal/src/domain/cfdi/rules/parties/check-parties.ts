import { countries } from '../../catalogues/currencies-and-countries.ts'
import { fiscalRegimes } from '../../catalogues/fiscal-regimes.ts'
import { hasLegalForm } from '../../parties/fiscal-name.ts'
import { foreignRfc, genericRfc, readRfc } from '../../parties/rfc.ts'
import type { XmlElement } from '../../xml-element.ts'
import { type Examination, only } from '../examination.ts'
import { checkReceiver, legalFormComplaint, rfcComplaints } from './check-receiver.ts'

/** Issuer and receiver, and what they must have in common with the document. */
export function checkParties(examination: Examination): void {
  const issuer = only(examination.root, 'cfdi:Emisor')
  const receiver = only(examination.root, 'cfdi:Receptor')
  if (issuer !== undefined) checkIssuer(examination, issuer)
  if (receiver === undefined) return
  for (const complaint of checkReceiver(claimsOf(receiver))) examination.complain(receiver, complaint)
  checkGeneric(examination, receiver)
  checkForeigner(examination, receiver)
  checkUse(examination, receiver)
}

function checkIssuer({ complain }: Examination, issuer: XmlElement): void {
  const rfc = issuer.attributes.get('Rfc') ?? ''
  const reading = readRfc(rfc)
  for (const complaint of rfcComplaints({ rfc }, reading)) complain(issuer, complaint)
  const key = issuer.attributes.get('RegimenFiscal') ?? ''
  const regime = fiscalRegimes.get(key)
  const person = 'fault' in reading ? null : reading.kind
  if (regime === undefined)
    complain(issuer, {
      code: 'CFDI40140',
      attribute: 'RegimenFiscal',
      what: `El régimen “${key}” del emisor no está en el catálogo c_RegimenFiscal.`,
      mend: 'Use la clave de la Constancia de Situación Fiscal del organismo, por ejemplo 603.',
    })
  else if (
    (person === 'natural' || person === 'legal') &&
    regime.person !== 'both' &&
    regime.person !== person
  )
    complain(issuer, {
      code: 'CFDI40141',
      attribute: 'RegimenFiscal',
      what: `El régimen ${key} (${regime.text}) no corresponde al tipo de persona del emisor.`,
      mend: 'Revise el régimen en la Constancia de Situación Fiscal del organismo.',
    })
  const name = issuer.attributes.get('Nombre') ?? ''
  if (person === 'legal' && hasLegalForm(name))
    complain(issuer, { ...legalFormComplaint(name), code: 'CFDI40139' })
}

function claimsOf({ attributes }: XmlElement) {
  return {
    rfc: attributes.get('Rfc') ?? '',
    nombre: attributes.get('Nombre') ?? '',
    domicilioFiscalReceptor: attributes.get('DomicilioFiscalReceptor') ?? '',
    regimenFiscalReceptor: attributes.get('RegimenFiscalReceptor') ?? '',
    usoCFDI: attributes.get('UsoCFDI') ?? '',
  }
}

/** Whoever has no RFC of its own: address of the place of issue, régimen 616, use S01. */
function checkGeneric({ root, complain }: Examination, receiver: XmlElement): void {
  const { rfc, domicilioFiscalReceptor, regimenFiscalReceptor, usoCFDI } = claimsOf(receiver)
  if (rfc !== genericRfc && rfc !== foreignRfc) return
  const place = root.attributes.get('LugarExpedicion') ?? ''
  if (domicilioFiscalReceptor !== place)
    complain(receiver, {
      code: 'CFDI40149',
      attribute: 'DomicilioFiscalReceptor',
      what: `Con el RFC genérico ${rfc} el domicilio fiscal es el lugar de expedición, ${place}, y no ${domicilioFiscalReceptor}.`,
      mend: `Ponga ${place}.`,
    })
  if (regimenFiscalReceptor !== '616')
    complain(receiver, {
      code: 'CFDI40158',
      attribute: 'RegimenFiscalReceptor',
      what: `Con el RFC genérico ${rfc} el régimen es 616 (sin obligaciones fiscales) y no ${regimenFiscalReceptor}.`,
      mend: 'Ponga 616.',
    })
  const type = root.attributes.get('TipoDeComprobante')
  if (usoCFDI !== 'S01' && type !== 'P')
    complain(receiver, {
      code: 'CFDI40161',
      attribute: 'UsoCFDI',
      what: `Con el RFC genérico ${rfc} el uso es S01 (sin efectos fiscales) y no ${usoCFDI}.`,
      mend: 'Ponga S01.',
    })
}

function checkForeigner({ complain }: Examination, receiver: XmlElement): void {
  const rfc = receiver.attributes.get('Rfc')
  const country = receiver.attributes.get('ResidenciaFiscal')
  const number = receiver.attributes.get('NumRegIdTrib')
  const about = {
    attribute: 'ResidenciaFiscal',
    mend: 'Úselo solo con el RFC genérico de extranjeros, XEXX010101000.',
  }
  if (country !== undefined && !countries.has(country))
    complain(receiver, { ...about, code: 'CFDI40150', what: `“${country}” no está en el catálogo c_Pais.` })
  if (country !== undefined && rfc !== foreignRfc)
    complain(receiver, {
      ...about,
      code: 'CFDI40151',
      what: 'Un receptor con RFC mexicano no lleva ResidenciaFiscal.',
    })
  if (country === 'MEX')
    complain(receiver, { ...about, code: 'CFDI40152', what: 'ResidenciaFiscal no puede ser MEX.' })
  if (number !== undefined && country === undefined)
    complain(receiver, {
      ...about,
      code: 'CFDI40153',
      what: 'Con NumRegIdTrib se indica también ResidenciaFiscal.',
    })
  if (number !== undefined && rfc !== foreignRfc)
    complain(receiver, {
      ...about,
      code: 'CFDI40154',
      attribute: 'NumRegIdTrib',
      what: 'Un receptor con RFC mexicano no lleva NumRegIdTrib.',
    })
}

function checkUse({ root, complain }: Examination, receiver: XmlElement): void {
  const use = receiver.attributes.get('UsoCFDI')
  const pays = root.attributes.get('TipoDeComprobante') === 'P'
  if (pays === (use === 'CP01')) return
  complain(receiver, {
    code: 'CFDI40161',
    attribute: 'UsoCFDI',
    what: pays
      ? `Un recibo de pago lleva UsoCFDI CP01 y no ${use ?? ''}.`
      : 'UsoCFDI CP01 es solo de recibos de pago.',
    mend: pays ? 'Ponga CP01.' : 'Use el que el receptor indicó, o S01.',
  })
}
