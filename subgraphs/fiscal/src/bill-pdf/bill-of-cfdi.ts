import {
  addDecimals,
  decimal,
  decimalText,
  subtractDecimals,
  zeroDecimal,
} from '@aquacis/kit/values/decimal.ts'
import { readCfdi } from '../cfdi/read-cfdi.ts'
import { reach, type XmlElement } from '../domain/cfdi/xml-element.ts'
import type { BillOnPaper, ChargeOnPaper } from './bill-on-paper.ts'
import { stampOnPaper } from './stamp-on-paper.ts'

/**
 * The page of a CFDI of which nothing is known but its XML: who, what for, how much, and its stamp where it has one. No use,
 * no readings, nothing to pay with. In Spanish why, for XML that is no income or credit note.
 */
export function billOfCfdi(xml: string): { readonly bill: BillOnPaper } | { readonly fault: string } {
  const read = readCfdi(xml)
  if ('fault' in read) return { fault: `El XML ${read.fault.what} (línea ${read.fault.line}).` }
  const { element } = read
  if (element.kind !== 'cfdi:Comprobante') return { fault: `El XML es un ${element.name}, no un CFDI 4.0.` }
  const kind = value(element, 'TipoDeComprobante')
  if (kind !== 'I' && kind !== 'E') {
    return { fault: `El CFDI es de tipo ${kind}: se imprimen los de ingreso (I) y egreso (E).` }
  }
  const stamped = stampOnPaper(xml)
  try {
    return {
      bill: { ...billFrom(element), fiscal: 'stamp' in stamped ? stamped.stamp : { state: 'pending' } },
    }
  } catch (error) {
    // An amount that is no number: said as it was read.
    if (error instanceof RangeError)
      return { fault: `Un importe del CFDI no es un número: ${error.message}.` }
    throw error
  }
}

function billFrom(element: XmlElement): Omit<BillOnPaper, 'fiscal'> {
  const [issuer] = reach(element, 'cfdi:Emisor')
  const [receiver] = reach(element, 'cfdi:Receptor')
  const day = value(element, 'Fecha').slice(0, 10)
  const name = value(issuer, 'Nombre')
  return {
    office: {
      utility: name,
      name: '',
      address: '',
      contacts: [],
      legalName: name,
      rfc: value(issuer, 'Rfc'),
    },
    holder: {
      name: value(receiver, 'Nombre'),
      address: [`C.P. ${value(receiver, 'DomicilioFiscalReceptor')}`],
      rfc: value(receiver, 'Rfc'),
    },
    contractNumber: null,
    billNumber: `${value(element, 'Serie')} ${value(element, 'Folio')}`.trim(),
    period: null,
    issuedOn: day,
    dueOn: null,
    money: moneyOf(element),
    charges: reach(element, 'cfdi:Conceptos', 'cfdi:Concepto').map((concept) => chargeOf(concept, day)),
    readings: [],
    usage: null,
    tariff: null,
    agreements: [],
    payment: null,
    messages: [],
  }
}

function moneyOf(element: XmlElement): BillOnPaper['money'] {
  const total = value(element, 'Total')
  const subtotal = less(value(element, 'SubTotal'), value(element, 'Descuento'))
  const none = { previousBalance: '0.00', payments: [], overdueMonths: 0 }
  return { ...none, due: total, total, subtotal, vat: less(total, subtotal) }
}

function chargeOf(concept: XmlElement, day: string): ChargeOnPaper {
  const taxes = reach(concept, 'cfdi:Impuestos', 'cfdi:Traslados', 'cfdi:Traslado')
  const vat = taxes.reduce((sum, tax) => addDecimals(sum, decimal(value(tax, 'Importe') || '0')), zeroDecimal)
  const unit = value(concept, 'ClaveUnidad')
  return {
    code: value(concept, 'ClaveProdServ'),
    kind: 'service',
    label: value(concept, 'Descripcion'),
    quantity: value(concept, 'Cantidad'),
    // SAT's key of the cubic metre.
    unit: unit === 'MTQ' ? 'm³' : unit,
    unitPrice: value(concept, 'ValorUnitario'),
    base: null,
    rate: null,
    units: 1,
    parts: [],
    amount: less(value(concept, 'Importe'), value(concept, 'Descuento')),
    vatRate: value(taxes[0], 'TasaOCuota') || '0',
    vat: decimalText(vat),
    from: day,
    to: day,
  }
}

function less(amount: string, discount: string): string {
  return decimalText(subtractDecimals(decimal(amount || '0'), decimal(discount || '0')))
}

function value(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? ''
}
