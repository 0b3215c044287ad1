import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  roundDecimal,
  subtractDecimals,
  zeroDecimal,
} from '@aquacis/kit/values/decimal.ts'
import { paymentForms } from '../domain/cfdi/catalogues/payment-forms.ts'
import { childrenOf, reach, type XmlElement } from '../domain/cfdi/xml-element.ts'
import type { BillOnPaper, ChargeOnPaper } from './bill-on-paper.ts'
import { longDay } from './words/days.ts'
import { pesos } from './words/pesos.ts'

/** What a receipt of payment (Pagos 2.0) shows: each document that was paid, what is left of it, how and when it was paid. */
export function paymentContent(
  element: XmlElement,
): Pick<BillOnPaper, 'kind' | 'money' | 'charges' | 'messages'> {
  const payments = reach(element, 'cfdi:Complemento', 'pago20:Pagos', 'pago20:Pago')
  const charges = payments.flatMap((payment) =>
    childrenOf(payment, 'pago20:DoctoRelacionado').map((document) => chargeOf(payment, document)),
  )
  const total = sumOf(payments.map((payment) => decimal(value(payment, 'Monto') || '0')))
  const vat = sumOf(charges.map((charge) => decimal(charge.vat)))
  return {
    kind: 'payment',
    money: {
      ...{ previousBalance: '0.00', payments: [], overdueMonths: 0 },
      ...{
        due: text(total),
        total: text(total),
        vat: text(vat),
        subtotal: text(subtractDecimals(total, vat)),
      },
    },
    charges,
    messages: payments.map((payment) => ({
      ...{ kind: 'note' as const, title: 'Cómo se pagó' },
      text: `${pesos(text(decimal(value(payment, 'Monto') || '0')))} el ${longDay(value(payment, 'FechaPago').slice(0, 10))}, ${formWords(payment)}.`,
    })),
  }
}

function formWords(payment: XmlElement): string {
  const key = value(payment, 'FormaDePagoP')
  const form = paymentForms.get(key)?.text.toLocaleLowerCase('es-MX') ?? 'forma de pago'
  const operation = value(payment, 'NumOperacion')
  return `${form} (${key})${operation === '' ? '' : `, operación ${operation}`}`
}

function chargeOf(payment: XmlElement, document: XmlElement): ChargeOnPaper {
  const taxes = reach(document, 'pago20:ImpuestosDR', 'pago20:TrasladosDR', 'pago20:TrasladoDR')
  const vat = sumOf(taxes.map((tax) => decimal(value(tax, 'ImporteDR') || '0')))
  const paid = decimal(value(document, 'ImpPagado') || '0')
  const rates = taxes.map((tax) => decimal(value(tax, 'TasaOCuotaDR') || '0'))
  const highest = rates.reduce((best, rate) => (compareDecimals(rate, best) > 0 ? rate : best), zeroDecimal)
  const day = value(payment, 'FechaPago').slice(0, 10)
  const amount = text(subtractDecimals(paid, vat))
  return {
    ...{ code: 'payment', kind: 'service', label: labelOf(document), reason: balanceWords(document) },
    ...{ quantity: '1', unit: 'pago', unitPrice: amount, base: null, rate: null, units: 1, parts: [] },
    ...{ amount, vatRate: decimalText(highest), vat: text(vat), from: day, to: day },
  }
}

function labelOf(document: XmlElement): string {
  const folio = `${value(document, 'Serie')} ${value(document, 'Folio')}`.trim()
  return folio === '' ? `Factura ${value(document, 'IdDocumento')}` : `Factura ${folio}`
}

function balanceWords(document: XmlElement): string {
  const money = (name: string) => pesos(text(decimal(value(document, name) || '0')))
  return `Parcialidad ${value(document, 'NumParcialidad')}: debías ${money('ImpSaldoAnt')}, quedan ${money('ImpSaldoInsoluto')}`
}

function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(addDecimals, zeroDecimal)
}

/** Pesos with two places. */
function text(amount: Decimal): string {
  return decimalText(roundDecimal(amount, { digits: 1n, scale: 2 }, 'half-up'))
}

function value(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? ''
}
