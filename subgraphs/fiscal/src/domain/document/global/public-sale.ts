import { decimal, multiplyDecimals, roundDecimal } from '@aquacis/kit/values/decimal.ts'
import {
  type Centavos,
  centavos,
  centavosFromPesos,
  centavosOf,
  sumOfCentavos,
} from '@aquacis/kit/values/money.ts'
import { paymentForms } from '../../cfdi/catalogues/payment-forms.ts'
import type { GlobalPeriod } from './global-period.ts'

/** What a sale charges at one rate of VAT. Pesos with two places. */
export interface PublicCharge {
  readonly base: string
  /** 0.00, 0.08 or 0.16. */
  readonly vatRate: string
  readonly vat: string
}

/** A sale to somebody who asked for no CFDI: a receipt of the counter, an OXXO payment. */
export interface PublicSale {
  /** Of its receipt. */
  readonly folio: string
  /** `YYYY-MM-DD`. */
  readonly paidOn: string
  /** `c_FormaPago`, not 99: it was paid. */
  readonly form: string
  readonly charges: readonly PublicCharge[]
}

/** What is wrong with a sale; the sentence is for people. */
export interface SaleMistake {
  /** Of the receipt; empty where it is about the list. */
  readonly folio: string
  readonly reason: string
}

/** More in one document are more than PACs take: then a shorter period is set. */
const salesAtMost = 2_000
const pesos = /^\d{1,9}\.\d{2}$/
const rates = new Set(['0', '0.08', '0.16'])

/** Everything that keeps sales from being one global invoice. Empty: nothing does. */
export function saleMistakes(sales: readonly PublicSale[], { from, to }: GlobalPeriod): SaleMistake[] {
  if (sales.length === 0) return [{ folio: '', reason: 'No hay ventas: no hay qué facturar.' }]
  if (sales.length > salesAtMost)
    return [{ folio: '', reason: `Son más de ${salesAtMost} ventas: facture periodos más cortos.` }]
  const seen = new Set<string>()
  return sales.flatMap((sale) => {
    const reasons = [...faultsOf(sale)]
    if (seen.has(sale.folio)) reasons.push('El folio está dos veces en la lista.')
    seen.add(sale.folio)
    if (sale.paidOn < from || sale.paidOn >= to)
      reasons.push(`Se pagó el ${sale.paidOn}, fuera del periodo que empieza el ${from}.`)
    return reasons.map((reason) => ({ folio: sale.folio, reason }))
  })
}

function* faultsOf({ folio, form, charges }: PublicSale): Generator<string> {
  if (!/^[^|]{1,100}$/.test(folio)) yield 'El folio lleva de 1 a 100 caracteres, sin barra |.'
  if (!paymentForms.has(form) || form === '99')
    yield `La forma de pago “${form}” no es de c_FormaPago, o es 99: lo pagado se pagó de alguna forma.`
  if (charges.length === 0) yield 'No cobra nada.'
  for (const { base, vatRate, vat } of charges) {
    if (!pesos.test(base) || !pesos.test(vat) || centavosFromPesos(base) === 0n)
      yield `Base “${base}” e IVA “${vat}” son pesos con dos decimales, y la base es mayor que cero.`
    else if (!rates.has(rateKey(vatRate))) yield `La tasa “${vatRate}” no es 0.00, 0.08 ni 0.16.`
    else if (!isVatOf(base, vatRate, vat)) yield `El IVA ${vat} no es ${base} × ${vatRate}.`
  }
}

/** A rate without the noughts at its end. */
function rateKey(rate: string): string {
  return rate.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
}

/** To the centavo: receipts round line by line. */
function isVatOf(base: string, rate: string, vat: string): boolean {
  const exact = centavosOf(
    roundDecimal(multiplyDecimals(decimal(base), decimal(rate)), { digits: 1n, scale: 2 }, 'half-up'),
  )
  const apart = centavosFromPesos(vat) - exact
  return apart >= -1n && apart <= 1n
}

/** What a sale comes to, with VAT. */
function totalOf({ charges }: PublicSale): Centavos {
  return sumOfCentavos(charges.flatMap(({ base, vat }) => [centavosFromPesos(base), centavosFromPesos(vat)]))
}

/** What sales come to together. */
export function totalOfSales(sales: readonly PublicSale[]): Centavos {
  return sumOfCentavos(sales.map(totalOf))
}

/** The form in which most money came in: a global invoice has one (SAT's guide of it). */
export function mainForm(sales: readonly PublicSale[]): string {
  const byForm = [...Map.groupBy(sales, ({ form }) => form)].map(([form, own]) => ({
    form,
    total: totalOfSales(own),
  }))
  const most = byForm.reduce((best, one) => (one.total > best.total ? one : best), {
    form: '01',
    total: centavos(-1n),
  })
  return most.form
}
