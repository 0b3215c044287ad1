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
import { paymentContent } from './payment-content.ts'
import { stampOnPaper } from './stamp-on-paper.ts'
import { midnightOf } from './words/days.ts'

/**
 * The page of a CFDI of which nothing is known but its XML: who, what for, how much, and its stamp where it has one. No use,
 * no readings, nothing to pay with. In Spanish why, for XML that is neither income nor
 * credit note nor payment.
 */
export function billOfCfdi(xml: string): { readonly bill: BillOnPaper } | { readonly fault: string } {
  const read = readCfdi(xml)
  if ('fault' in read) return { fault: `El XML ${read.fault.what} (línea ${read.fault.line}).` }
  const { element } = read
  if (element.kind !== 'cfdi:Comprobante') return { fault: `El XML es un ${element.name}, no un CFDI 4.0.` }
  const kind = value(element, 'TipoDeComprobante')
  if (!['I', 'E', 'P'].includes(kind)) {
    return { fault: `El CFDI es de tipo ${kind}: se imprimen ingresos (I), egresos (E) y pagos (P).` }
  }
  const stamped = stampOnPaper(xml)
  try {
    return {
      bill: {
        ...billFrom(element),
        ...contentOf(element),
        fiscal: 'stamp' in stamped ? stamped.stamp : { state: 'pending' },
      },
    }
  } catch (error) {
    // A number or a day that is none: said as it was read.
    if (error instanceof RangeError) return { fault: `El CFDI no se puede imprimir: ${error.message}.` }
    throw error
  }
}

type Content = Pick<BillOnPaper, 'kind' | 'money' | 'charges' | 'messages'>

function billFrom(element: XmlElement): Omit<BillOnPaper, 'fiscal' | keyof Content> {
  const [issuer] = reach(element, 'cfdi:Emisor')
  const [receiver] = reach(element, 'cfdi:Receptor')
  const day = value(element, 'Fecha').slice(0, 10)
  midnightOf(day)
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
    readings: [],
    usage: null,
    tariff: null,
    agreements: [],
    payment: null,
  }
}

/** What it is, what it comes to, of what, and what else its reader should know. */
function contentOf(element: XmlElement): Content {
  if (value(element, 'TipoDeComprobante') === 'P') return paymentContent(element)
  const day = value(element, 'Fecha').slice(0, 10)
  const isGlobal = reach(element, 'cfdi:InformacionGlobal').length > 0
  const isCredit = value(element, 'TipoDeComprobante') === 'E'
  return {
    kind: isCredit ? 'creditNote' : isGlobal ? 'global' : 'bill',
    money: moneyOf(element),
    charges: reach(element, 'cfdi:Conceptos', 'cfdi:Concepto').map((concept) =>
      chargeOf(concept, day, isGlobal),
    ),
    messages: relatedMessages(element),
  }
}

const relations: Readonly<Record<string, string>> = {
  '01': 'Es nota de crédito de',
  '04': 'Sustituye a',
}

function relatedMessages(element: XmlElement): BillOnPaper['messages'] {
  return reach(element, 'cfdi:CfdiRelacionados').flatMap((group) => {
    const relation = relations[value(group, 'TipoRelacion')] ?? 'Se relaciona con'
    const uuids = reach(group, 'cfdi:CfdiRelacionado').map((one) => value(one, 'UUID'))
    const text = `${relation} ${uuids.slice(0, 3).join(', ')}${uuids.length > 3 ? ' y otros' : ''}.`
    return [{ kind: 'note' as const, title: 'Documentos relacionados', text }]
  })
}

function moneyOf(element: XmlElement): BillOnPaper['money'] {
  const total = value(element, 'Total')
  const subtotal = less(value(element, 'SubTotal'), value(element, 'Descuento'))
  const none = { previousBalance: '0.00', payments: [], overdueMonths: 0 }
  return { ...none, due: total, total, subtotal, vat: less(total, subtotal) }
}

function chargeOf(concept: XmlElement, day: string, isGlobal: boolean): ChargeOnPaper {
  const taxes = reach(concept, 'cfdi:Impuestos', 'cfdi:Traslados', 'cfdi:Traslado')
  const vat = taxes.reduce((sum, tax) => addDecimals(sum, decimal(value(tax, 'Importe') || '0')), zeroDecimal)
  const unit = value(concept, 'ClaveUnidad')
  return {
    code: value(concept, 'ClaveProdServ'),
    kind: 'service',
    label: isGlobal ? `Recibo ${value(concept, 'NoIdentificacion')}` : value(concept, 'Descripcion'),
    quantity: number(concept, 'Cantidad'),
    // SAT's key of the cubic metre.
    unit: unit === 'MTQ' ? 'm³' : unit,
    unitPrice: number(concept, 'ValorUnitario'),
    base: null,
    rate: null,
    units: 1,
    parts: [],
    amount: less(value(concept, 'Importe'), value(concept, 'Descuento')),
    vatRate: number(taxes[0], 'TasaOCuota'),
    vat: decimalText(vat),
    from: day,
    to: day,
  }
}

/** A number as it stands there, nought where none does. Throws RangeError for what is none. */
function number(element: XmlElement | undefined, name: string): string {
  const text = value(element, name) || '0'
  decimal(text)
  return text
}

function less(amount: string, discount: string): string {
  return decimalText(subtractDecimals(decimal(amount || '0'), decimal(discount || '0')))
}

function value(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? ''
}
