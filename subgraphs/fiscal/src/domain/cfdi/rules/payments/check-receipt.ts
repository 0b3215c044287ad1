import { childrenOf, reach, type XmlElement } from '../../xml-element.ts'
import { forbidden } from '../check-heading.ts'
import { type Examination, only } from '../examination.ts'
import { checkPayment } from './check-payment.ts'
import { checkPaymentTotals } from './check-payment-totals.ts'

/** A receipt of payment (P): the fixed envelope, and the complement Pagos 2.0 inside. */
export function checkReceipt(examination: Examination): void {
  checkEnvelope(examination)
  const { root, complain } = examination
  const complements = reach(root, 'cfdi:Complemento', 'pago20:Pagos')
  const payments = complements[0]
  if (payments === undefined || complements.length > 1) {
    complain(root, {
      code: 'CRP20999',
      what: 'Un recibo de pago lleva un complemento Pagos 2.0, y uno solo.',
      mend: 'Agregue pago20:Pagos dentro de cfdi:Complemento.',
    })
    return
  }
  for (const payment of childrenOf(payments, 'pago20:Pago')) checkPayment(examination, payment)
  checkPaymentTotals(examination, payments)
}

/** What has a code of its own is not said twice. */
const mayBelow = new Set(['cfdi:ACuentaTerceros', 'cfdi:Impuestos'])

/** The complement of payments is of receipts of payment alone. */
export function checkComplement({ root, complain }: Examination): void {
  const type = root.attributes.get('TipoDeComprobante') ?? ''
  if (type === 'P' || reach(root, 'cfdi:Complemento', 'pago20:Pagos').length === 0) return
  complain(root, {
    code: 'CRP20101',
    attribute: 'TipoDeComprobante',
    what: `Con el complemento de pago el tipo es P, y dice ${type}.`,
    mend: 'Ponga TipoDeComprobante="P", o quite el complemento.',
  })
}

const fixedOfRoot = {
  Exportacion: ['CRP20102', '01'],
  SubTotal: ['CRP20103', '0'],
  Moneda: ['CRP20104', 'XXX'],
  Total: ['CRP20110', '0'],
} as const
const noneOfRoot = {
  FormaPago: 'CRP20105',
  MetodoPago: 'CRP20106',
  CondicionesDePago: 'CRP20107',
  Descuento: 'CRP20108',
  TipoCambio: 'CRP20109',
} as const
const fixedOfLine = {
  ClaveProdServ: ['CRP20113', '84111506'],
  Cantidad: ['CRP20115', '1'],
  ClaveUnidad: ['CRP20116', 'ACT'],
  Descripcion: ['CRP20118', 'Pago'],
  ValorUnitario: ['CRP20119', '0'],
  Importe: ['CRP20120', '0'],
  ObjetoImp: ['CRP20122', '01'],
} as const
const noneOfLine = { NoIdentificacion: 'CRP20114', Unidad: 'CRP20117', Descuento: 'CRP20121' } as const

function checkEnvelope(examination: Examination): void {
  const { root, complain } = examination
  checkFixed(examination, root, fixedOfRoot, noneOfRoot)
  const lines = reach(root, 'cfdi:Conceptos', 'cfdi:Concepto')
  if (lines.length > 1)
    complain(root, {
      code: 'CRP20111',
      what: 'Un recibo de pago lleva una sola línea.',
      mend: 'Deje solo la línea fija “Pago”.',
    })
  for (const line of lines) {
    checkFixed(examination, line, fixedOfLine, noneOfLine)
    if (line.children.some((child) => typeof child !== 'string' && !mayBelow.has(child.kind)))
      complain(line, {
        code: 'CRP20112',
        what: 'La línea de un recibo de pago no lleva nada dentro, salvo ACuentaTerceros.',
        mend: 'Quite lo que está dentro del concepto.',
      })
    if (only(line, 'cfdi:Impuestos') !== undefined)
      complain(line, {
        code: 'CRP20123',
        what: 'La línea de un recibo de pago no lleva impuestos.',
        mend: 'Quítelos.',
      })
  }
}

function checkFixed(
  { complain }: Examination,
  element: XmlElement,
  fixed: Readonly<Record<string, readonly [string, string]>>,
  none: Readonly<Record<string, string>>,
): void {
  for (const [attribute, [code, value]] of Object.entries(fixed)) {
    const stated = element.attributes.get(attribute)
    if (stated !== value)
      complain(element, {
        code,
        attribute,
        what: `En un recibo de pago ${attribute} es ${value}, y dice ${stated ?? 'nada'}.`,
        mend: `Ponga ${value}.`,
      })
  }
  for (const [attribute, code] of Object.entries(none)) {
    if (element.attributes.has(attribute)) complain(element, forbidden(code, attribute, 'P'))
  }
}
