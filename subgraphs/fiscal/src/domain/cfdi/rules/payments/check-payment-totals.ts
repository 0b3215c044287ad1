import { compareDecimals, type Decimal, decimalText, multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import { decimalOrNull, rateText, sumOfDecimals, toCentavos } from '../../build/amounts.ts'
import { childrenOf, reach, type XmlElement } from '../../xml-element.ts'
import { type Examination, only } from '../examination.ts'

/** Totales of Pagos 2.0: each is the sum over the payments, in pesos. */
export function checkPaymentTotals({ complain }: Examination, payments: XmlElement): void {
  const totals = only(payments, 'pago20:Totales')
  if (totals === undefined) return
  for (const [attribute, { code, amountsOf }] of Object.entries(rules)) {
    const amounts = childrenOf(payments, 'pago20:Pago').flatMap((payment) => {
      const rate = decimalOrNull(payment.attributes.get('TipoCambioP')) ?? { digits: 1n, scale: 0 }
      return amountsOf(payment).map((amount) => multiplyDecimals(amount, rate))
    })
    const text = totals.attributes.get(attribute)
    const stated = decimalOrNull(text)
    if (stated === null && amounts.length === 0) continue
    const sum = toCentavos(sumOfDecimals(amounts))
    if (stated === null || compareDecimals(stated, sum) !== 0)
      complain(totals, {
        code,
        attribute,
        what: `${attribute} dice ${text ?? 'nada'} y los pagos suman ${decimalText(sum)}.`,
        mend: amounts.length === 0 ? `Quite ${attribute}.` : `Ponga ${decimalText(sum)}.`,
      })
  }
}

interface TotalRule {
  readonly code: string
  readonly amountsOf: (payment: XmlElement) => Decimal[]
}

const rules: Readonly<Record<string, TotalRule>> = {
  TotalRetencionesIVA: { code: 'CRP20201', amountsOf: (payment) => withheld(payment, '002') },
  TotalRetencionesISR: { code: 'CRP20202', amountsOf: (payment) => withheld(payment, '001') },
  TotalRetencionesIEPS: { code: 'CRP20203', amountsOf: (payment) => withheld(payment, '003') },
  TotalTrasladosBaseIVA16: { code: 'CRP20204', amountsOf: (payment) => vat(payment, '0.160000', 'BaseP') },
  TotalTrasladosImpuestoIVA16: {
    code: 'CRP20205',
    amountsOf: (payment) => vat(payment, '0.160000', 'ImporteP'),
  },
  TotalTrasladosBaseIVA8: { code: 'CRP20206', amountsOf: (payment) => vat(payment, '0.080000', 'BaseP') },
  TotalTrasladosImpuestoIVA8: {
    code: 'CRP20207',
    amountsOf: (payment) => vat(payment, '0.080000', 'ImporteP'),
  },
  TotalTrasladosBaseIVA0: { code: 'CRP20208', amountsOf: (payment) => vat(payment, '0.000000', 'BaseP') },
  TotalTrasladosImpuestoIVA0: {
    code: 'CRP20209',
    amountsOf: (payment) => vat(payment, '0.000000', 'ImporteP'),
  },
  TotalTrasladosBaseIVAExento: { code: 'CRP20210', amountsOf: (payment) => vat(payment, 'Exento', 'BaseP') },
  MontoTotalPagos: { code: 'CRP20211', amountsOf: (payment) => amounts([payment], 'Monto') },
}

function withheld(payment: XmlElement, tax: string): Decimal[] {
  const entries = reach(payment, 'pago20:ImpuestosP', 'pago20:RetencionesP', 'pago20:RetencionP')
  return amounts(
    entries.filter(({ attributes }) => attributes.get('ImpuestoP') === tax),
    'ImporteP',
  )
}

function vat(payment: XmlElement, rate: string, attribute: string): Decimal[] {
  const entries = reach(payment, 'pago20:ImpuestosP', 'pago20:TrasladosP', 'pago20:TrasladoP')
  return amounts(
    entries.filter(({ attributes }) => attributes.get('ImpuestoP') === '002' && rateOf(attributes) === rate),
    attribute,
  )
}

function rateOf(attributes: ReadonlyMap<string, string>): string {
  if (attributes.get('TipoFactorP') === 'Exento') return 'Exento'
  const rate = decimalOrNull(attributes.get('TasaOCuotaP'))
  return rate === null ? '' : rateText(rate)
}

function amounts(entries: readonly XmlElement[], attribute: string): Decimal[] {
  return entries.flatMap(({ attributes }) => decimalOrNull(attributes.get(attribute)) ?? [])
}
