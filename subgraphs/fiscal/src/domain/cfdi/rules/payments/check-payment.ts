import { compareDecimals, divideDecimals, zeroDecimal } from '@aquacis/kit/values/decimal.ts'
import { decimalOrNull, sumOfDecimals } from '../../build/amounts.ts'
import { currencyPlaces } from '../../catalogues/currencies-and-countries.ts'
import { paymentForms } from '../../catalogues/payment-forms.ts'
import { foreignRfc } from '../../parties/rfc.ts'
import { childrenOf, type XmlElement } from '../../xml-element.ts'
import { unknownKey } from '../check-heading.ts'
import type { Examination } from '../examination.ts'
import { checkPaidDocument } from './check-paid-document.ts'
import { checkPaidKeys } from './check-paid-keys.ts'
import { checkPaidTaxes } from './check-paid-taxes.ts'
import { checkPaymentProof } from './check-payment-proof.ts'

/** One payment: how, in which currency, how much, from where, for which documents. */
export function checkPayment(examination: Examination, payment: XmlElement): void {
  const currency = payment.attributes.get('MonedaP') ?? ''
  const places = currencyPlaces.get(currency) ?? 2
  checkForm(examination, payment)
  checkPaymentProof(examination, payment)
  checkCurrency(examination, payment, currency)
  checkAmount(examination, payment, places)
  for (const document of childrenOf(payment, 'pago20:DoctoRelacionado'))
    checkPaidDocument(examination, document, currency)
  checkPaidTaxes(examination, payment)
  checkPaidKeys(examination, payment)
}

function checkForm({ complain }: Examination, payment: XmlElement): void {
  const key = payment.attributes.get('FormaDePagoP') ?? ''
  const form = paymentForms.get(key)
  if (form === undefined) {
    complain(payment, unknownKey('CRP20212', 'FormaDePagoP', key, 'c_FormaPago, menos 99'))
    return
  }
  if (key === '99')
    complain(payment, {
      code: 'CRP20212',
      attribute: 'FormaDePagoP',
      what: 'Un pago ya recibido tiene forma: 99 (por definir) no corresponde.',
      mend: 'Indique cómo se pagó: 01 efectivo, 03 transferencia, 28 tarjeta de débito…',
    })
  checkAccounts(complain, payment, { key, form })
}

const accounts = {
  RfcEmisorCtaOrd: 'CRP20221',
  CtaOrdenante: 'CRP20224',
  RfcEmisorCtaBen: 'CRP20227',
  CtaBeneficiario: 'CRP20228',
} as const

function checkAccounts(
  complain: Examination['complain'],
  payment: XmlElement,
  { key, form }: { readonly key: string; readonly form: NonNullable<ReturnType<typeof paymentForms.get>> },
): void {
  for (const [attribute, code] of Object.entries(accounts)) {
    if (!form.banked && payment.attributes.has(attribute))
      complain(payment, {
        code,
        attribute,
        what: `La forma de pago ${key} (${form.text}) no pasa por un banco y no lleva ${attribute}.`,
        mend: `Quite ${attribute}.`,
      })
  }
  for (const [attribute, code, pattern] of [
    ['CtaOrdenante', 'CRP20225', form.payer],
    ['CtaBeneficiario', 'CRP20226', form.payee],
  ] as const) {
    const account = payment.attributes.get(attribute)
    if (form.banked && account !== undefined && pattern !== undefined && !pattern.test(account))
      complain(payment, {
        code,
        attribute,
        what: `${attribute} no tiene la forma que pide la forma de pago ${key} (${form.text}).`,
        mend: 'Revise cuántas cifras tiene: CLABE 18, tarjeta 16, cuenta 10 u 11.',
      })
  }
  if (payment.attributes.get('RfcEmisorCtaOrd') === foreignRfc && !payment.attributes.has('NomBancoOrdExt'))
    complain(payment, {
      code: 'CRP20223',
      attribute: 'NomBancoOrdExt',
      what: 'De un banco extranjero se indica el nombre.',
      mend: 'Agregue NomBancoOrdExt.',
    })
}

function checkCurrency({ complain }: Examination, payment: XmlElement, currency: string): void {
  const rate = payment.attributes.get('TipoCambioP')
  if (currency === 'XXX' || !currencyPlaces.has(currency))
    complain(payment, unknownKey('CRP20213', 'MonedaP', currency, 'c_Moneda, menos XXX'))
  if (currency !== 'MXN' && rate === undefined)
    complain(payment, {
      code: 'CRP20214',
      attribute: 'TipoCambioP',
      what: `Con moneda ${currency} hace falta el tipo de cambio.`,
      mend: 'Agregue TipoCambioP.',
    })
  if (currency === 'MXN' && rate !== '1')
    complain(payment, {
      code: 'CRP20215',
      attribute: 'TipoCambioP',
      what: `Con moneda MXN el tipo de cambio es 1, y dice ${rate ?? 'nada'}.`,
      mend: 'Ponga TipoCambioP="1".',
    })
}

function checkAmount({ complain }: Examination, payment: XmlElement, places: number): void {
  const amount = decimalOrNull(payment.attributes.get('Monto'))
  const about = { attribute: 'Monto' }
  if (amount === null || amount.digits <= 0n) {
    complain(payment, {
      ...about,
      code: 'CRP20218',
      what: 'El monto de un pago es mayor que cero.',
      mend: 'Revise el monto recibido.',
    })
    return
  }
  if (amount.scale > places)
    complain(payment, {
      ...about,
      code: 'CRP20219',
      what: 'El monto tiene más decimales que la moneda.',
      mend: `Redondéelo a ${places} decimales.`,
    })
  const paid = childrenOf(payment, 'pago20:DoctoRelacionado').map(({ attributes }) => {
    const part = decimalOrNull(attributes.get('ImpPagado')) ?? zeroDecimal
    const rate = decimalOrNull(attributes.get('EquivalenciaDR')) ?? { digits: 1n, scale: 0 }
    return rate.digits <= 0n
      ? zeroDecimal
      : divideDecimals(part, rate, { digits: 1n, scale: places }, 'half-up')
  })
  if (compareDecimals(sumOfDecimals(paid), amount) > 0)
    complain(payment, {
      ...about,
      code: 'CRP20217',
      what: 'Los documentos reciben más de lo que se pagó.',
      mend: 'La suma de ImpPagado no pasa de Monto.',
    })
}
