import { decimalOrNull } from '../build/amounts.ts'
import { fiscalRegimes } from '../catalogues/fiscal-regimes.ts'
import { isWithinLimits } from '../limits.ts'
import { childrenOf, type XmlElement } from '../xml-element.ts'
import { unknownKey } from './check-heading.ts'
import { type Examination, only } from './examination.ts'

/** What a line may have below it beside taxes: parts, customs, somebody on whose account it is charged. */
export function checkParts(examination: Examination, line: XmlElement, places: number): void {
  checkCustoms(examination, line, 'CFDI40194')
  for (const third of childrenOf(line, 'cfdi:ACuentaTerceros')) checkThird(examination, third)
  for (const part of childrenOf(line, 'cfdi:Parte')) {
    checkPart(examination, part, places)
    checkCustoms(examination, part, 'CFDI40199')
  }
}

/** Year, customs office, patent and number, with two blanks between them (Anexo 20). */
const customsNumber = /^\d{2} {2}\d{2} {2}\d{4} {2}\d{7}$/

function checkCustoms({ complain }: Examination, owner: XmlElement, code: string): void {
  for (const customs of childrenOf(owner, 'cfdi:InformacionAduanera')) {
    const number = customs.attributes.get('NumeroPedimento') ?? ''
    if (customsNumber.test(number)) continue
    complain(customs, {
      code,
      attribute: 'NumeroPedimento',
      what: `“${number}” no es un número de pedimento.`,
      mend: 'Escriba año, aduana, patente y número con dos espacios entre ellos: 26  24  3420  0000123.',
    })
  }
}

function checkThird({ root, complain }: Examination, third: XmlElement): void {
  const rfc = third.attributes.get('RfcACuentaTerceros') ?? ''
  const parties = ['cfdi:Emisor', 'cfdi:Receptor'].map((kind) => only(root, kind)?.attributes.get('Rfc'))
  if (parties.includes(rfc))
    complain(third, {
      code: 'CFDI40188',
      attribute: 'RfcACuentaTerceros',
      what: `El tercero ${rfc} es el emisor o el receptor del comprobante.`,
      mend: 'Quite ACuentaTerceros, o ponga el RFC de quien se cobra por su cuenta.',
    })
  const regime = third.attributes.get('RegimenFiscalACuentaTerceros') ?? ''
  if (!fiscalRegimes.has(regime))
    complain(
      third,
      unknownKey('CFDI40191', 'RegimenFiscalACuentaTerceros', regime, 'c_RegimenFiscal, por ejemplo 601'),
    )
}

function checkPart({ complain }: Examination, part: XmlElement, places: number): void {
  const product = part.attributes.get('ClaveProdServ') ?? ''
  if (!/^\d{8}$/.test(product))
    complain(part, unknownKey('CFDI40196', 'ClaveProdServ', product, 'c_ClaveProdServ, de ocho cifras'))
  const read = (attribute: string) => decimalOrNull(part.attributes.get(attribute))
  const [quantity, price, amount] = [read('Cantidad'), read('ValorUnitario'), read('Importe')]
  if (price !== null && price.digits <= 0n)
    complain(part, {
      code: 'CFDI40197',
      attribute: 'ValorUnitario',
      what: 'El valor unitario de una parte debe ser mayor que cero.',
      mend: 'Quite el valor de la parte, o póngale el que tiene.',
    })
  if (quantity === null || price === null || amount === null) return
  if (isWithinLimits(amount, { a: quantity, b: price, places })) return
  complain(part, {
    code: 'CFDI40198',
    attribute: 'Importe',
    what: `El importe ${part.attributes.get('Importe')} de la parte no es cantidad × valor unitario.`,
    mend: 'Calcule el importe de la parte, o quítelo.',
  })
}
