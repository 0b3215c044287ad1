import { compareDecimals, type Decimal, decimalText, multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import { decimalOrNull, rateText, sumOfDecimals, toCentavos } from '../../build/amounts.ts'
import { childrenOf, reach, type XmlElement } from '../../xml-element.ts'
import { type Examination, only } from '../examination.ts'

/** Totales of Pagos 2.0: each is the sum over the payments, in pesos. */
export function checkPaymentTotals({ complain }: Examination, payments: XmlElement): void {
  const totals = only(payments, 'pago20:Totales')
  if (totals === undefined) return
  checkPresence(complain, payments, totals)
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

/** What has to stand in Totales as soon as a payment has such taxes: one of each family at least. */
const families = [
  {
    code: 'CRP20264',
    totals: /^TotalRetenciones(IVA|ISR|IEPS)$/,
    path: ['pago20:RetencionesP', 'pago20:RetencionP'],
    counts: () => true,
  },
  {
    code: 'CRP20267',
    totals: /^TotalTrasladosBaseIVA(16|8|0|Exento)$/,
    path: ['pago20:TrasladosP', 'pago20:TrasladoP'],
    counts: ({ attributes }: XmlElement) => attributes.get('ImpuestoP') === '002',
  },
  {
    code: 'CRP20273',
    totals: /^TotalTrasladosImpuestoIVA(16|8|0)$/,
    path: ['pago20:TrasladosP', 'pago20:TrasladoP'],
    counts: ({ attributes }: XmlElement) =>
      attributes.get('ImpuestoP') === '002' && attributes.get('TipoFactorP') !== 'Exento',
  },
] as const

function checkPresence(complain: Examination['complain'], payments: XmlElement, totals: XmlElement): void {
  for (const { code, totals: named, path, counts } of families) {
    const entries = reach(payments, 'pago20:Pago', 'pago20:ImpuestosP', ...path).filter(counts)
    if (entries.length === 0 || [...totals.attributes.keys()].some((name) => named.test(name))) continue
    complain(totals, {
      code,
      what: 'Los pagos llevan impuestos que Totales no suma.',
      mend: 'Agregue el total que corresponde a cada impuesto y tasa.',
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
