import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalText,
  roundDecimal,
  subtractDecimals,
  zeroDecimal,
} from '@aquacis/kit/values/decimal.ts'
import { decimalOrNull } from '../build/amounts.ts'
import { reach } from '../xml-element.ts'
import { sumOverLines } from './check-concepts.ts'
import { type Examination, only } from './examination.ts'

/** SubTotal, Descuento, TipoCambio and Total of an income or a credit note. */
export function checkTotals(examination: Examination, places: number): void {
  checkRateOfExchange(examination)
  const { root, complain } = examination
  const stated = (attribute: string) => decimalOrNull(root.attributes.get(attribute))
  const subtotal = checkSum(examination, {
    attribute: 'SubTotal',
    of: 'Importe',
    sumCode: 'CFDI40108',
    placesCode: 'CFDI40107',
    places,
  })
  const discounted = reach(root, 'cfdi:Conceptos', 'cfdi:Concepto').some((line) =>
    line.attributes.has('Descuento'),
  )
  if (discounted || root.attributes.has('Descuento'))
    checkSum(examination, {
      attribute: 'Descuento',
      of: 'Descuento',
      sumCode: 'CFDI40111',
      placesCode: 'CFDI40112',
      places,
    })
  const discount = stated('Descuento') ?? zeroDecimal
  if (subtotal !== null && compareDecimals(discount, subtotal) > 0)
    complain(root, {
      code: 'CFDI40110',
      attribute: 'Descuento',
      what: 'El descuento es mayor que el subtotal.',
      mend: 'Un descuento no pasa del subtotal: lo que sobra es saldo a favor o nota de crédito.',
    })
  checkTotal(examination, subtractDecimals(subtotal ?? zeroDecimal, discount), places)
}

interface SumRule {
  readonly attribute: string
  readonly of: string
  readonly sumCode: string
  readonly placesCode: string
  readonly places: number
}

function checkSum({ root, complain }: Examination, rule: SumRule): Decimal | null {
  const text = root.attributes.get(rule.attribute)
  const stated = decimalOrNull(text)
  const sum = roundDecimal(sumOverLines(root, rule.of), { digits: 1n, scale: rule.places }, 'half-up')
  if (stated !== null && stated.scale > rule.places)
    complain(root, {
      code: rule.placesCode,
      attribute: rule.attribute,
      what: `${rule.attribute} ${text} tiene más decimales que la moneda.`,
      mend: `Redondéelo a ${rule.places} decimales.`,
    })
  else if (stated === null || compareDecimals(stated, sum) !== 0)
    complain(root, {
      code: rule.sumCode,
      attribute: rule.attribute,
      what: `${rule.attribute} dice ${text ?? 'nada'} y las líneas suman ${decimalText(sum)}.`,
      mend: `Ponga ${decimalText(sum)}, o revise el ${rule.of.toLowerCase()} de las líneas.`,
    })
  return stated
}

function checkTotal({ root, complain }: Examination, net: Decimal, places: number): void {
  const taxes = only(root, 'cfdi:Impuestos')
  const tax = (attribute: string) => decimalOrNull(taxes?.attributes.get(attribute)) ?? zeroDecimal
  const due = addDecimals(
    net,
    subtractDecimals(tax('TotalImpuestosTrasladados'), tax('TotalImpuestosRetenidos')),
  )
  const local = reach(root, 'cfdi:Complemento')
    .flatMap(({ children }) => children)
    .some((child) => typeof child !== 'string' && child.kind.startsWith('{http://www.sat.gob.mx/implocal}'))
  const stated = decimalOrNull(root.attributes.get('Total'))
  // Local taxes count too; they stand in a complement that is not read here.
  if (local || (stated !== null && compareDecimals(stated, due) === 0)) return
  const expected = decimalText(roundDecimal(due, { digits: 1n, scale: places }, 'half-up'))
  complain(root, {
    code: 'CFDI40119',
    attribute: 'Total',
    what: `Total dice ${root.attributes.get('Total') ?? 'nada'}; subtotal − descuento + traslados − retenciones da ${expected}.`,
    mend: `Ponga ${expected}, o revise los importes de los que sale.`,
  })
}

function checkRateOfExchange({ root, complain }: Examination): void {
  const currency = root.attributes.get('Moneda')
  const text = root.attributes.get('TipoCambio')
  const about = { attribute: 'TipoCambio' }
  if (currency === 'XXX' && text !== undefined)
    complain(root, {
      ...about,
      code: 'CFDI40116',
      what: 'Con moneda XXX no hay tipo de cambio.',
      mend: 'Quite TipoCambio.',
    })
  else if (currency === 'MXN' && text !== undefined && text !== '1')
    complain(root, {
      ...about,
      code: 'CFDI40114',
      what: 'Con moneda MXN el tipo de cambio es 1.',
      mend: 'Ponga 1 o quite TipoCambio.',
    })
  else if (currency !== 'MXN' && currency !== 'XXX' && text === undefined)
    complain(root, {
      ...about,
      code: 'CFDI40115',
      what: `Con moneda ${currency ?? ''} hace falta el tipo de cambio.`,
      mend: 'Agregue TipoCambio: pesos por unidad de la moneda, con el FIX del día.',
    })
  else if (text !== undefined && !/^\d{1,18}(\.\d{1,6})?$/.test(text))
    complain(root, {
      ...about,
      code: 'CFDI40117',
      what: `El tipo de cambio “${text}” no es un número positivo de hasta seis decimales.`,
      mend: 'Escríbalo como 17.254300.',
    })
}
