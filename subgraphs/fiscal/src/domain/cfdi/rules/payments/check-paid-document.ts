import { compareDecimals, decimalText, subtractDecimals } from '@aquacis/kit/values/decimal.ts'
import { decimalOrNull } from '../../build/amounts.ts'
import { currencyPlaces } from '../../catalogues/currencies-and-countries.ts'
import { taxObjects, untaxedObjects } from '../../catalogues/sat-keys.ts'
import { reach, type XmlElement } from '../../xml-element.ts'
import { unknownKey } from '../check-heading.ts'
import { type Examination, only } from '../examination.ts'
import { checkTax, type TaxCodes } from '../taxes/check-taxes.ts'

const chargedCodes: TaxCodes = {
  base: 'CRP20255',
  tax: 'CRP20256',
  factor: 'CRP20257',
  exempt: 'CRP20258',
  incomplete: 'CRP20259',
  rate: 'CRP20260',
  amount: 'CRP20261',
}

const withheldCodes: TaxCodes = {
  base: 'CRP20249',
  tax: 'CRP20250',
  factor: 'CRP20251',
  exempt: 'CRP20252',
  incomplete: 'CRP20253',
  rate: 'CRP20253',
  amount: 'CRP20254',
}

/** A document that a payment pays: equivalence, balance before and after, taxes paid. */
export function checkPaidDocument(examination: Examination, document: XmlElement, paidIn: string): void {
  const currency = document.attributes.get('MonedaDR') ?? ''
  const places = currencyPlaces.get(currency) ?? 2
  checkEquivalence(examination, document, { currency, paidIn })
  checkBalance(examination, document, places)
  checkTaxed(examination, document)
  for (const tax of reach(document, 'pago20:ImpuestosDR', 'pago20:TrasladosDR', 'pago20:TrasladoDR'))
    checkTax(examination, tax, { kind: 'charged', codes: chargedCodes, suffix: 'DR', places })
  for (const tax of reach(document, 'pago20:ImpuestosDR', 'pago20:RetencionesDR', 'pago20:RetencionDR'))
    checkTax(examination, tax, { kind: 'withheld', codes: withheldCodes, suffix: 'DR', places })
}

function checkEquivalence(
  { complain }: Examination,
  document: XmlElement,
  { currency, paidIn }: { readonly currency: string; readonly paidIn: string },
): void {
  const rate = document.attributes.get('EquivalenciaDR')
  if (currency === 'XXX' || !currencyPlaces.has(currency))
    complain(document, unknownKey('CRP20236', 'MonedaDR', currency, 'c_Moneda, menos XXX'))
  if (currency !== paidIn && rate === undefined)
    complain(document, {
      code: 'CRP20237',
      attribute: 'EquivalenciaDR',
      what: `El documento es en ${currency} y el pago en ${paidIn}: falta la equivalencia.`,
      mend: `Agregue EquivalenciaDR: cuántos ${currency} son un ${paidIn}.`,
    })
  if (currency === paidIn && rate !== '1')
    complain(document, {
      code: 'CRP20238',
      attribute: 'EquivalenciaDR',
      what: `Documento y pago son en ${currency}: la equivalencia es 1, y dice ${rate ?? 'nada'}.`,
      mend: 'Ponga EquivalenciaDR="1".',
    })
}

function checkBalance({ complain }: Examination, document: XmlElement, places: number): void {
  const read = (attribute: string) => decimalOrNull(document.attributes.get(attribute))
  const before = read('ImpSaldoAnt')
  const paid = read('ImpPagado')
  const left = read('ImpSaldoInsoluto')
  for (const [attribute, value, positive, decimals] of [
    ['ImpSaldoAnt', before, 'CRP20239', 'CRP20240'],
    ['ImpPagado', paid, 'CRP20241', 'CRP20242'],
    ['ImpSaldoInsoluto', left, null, 'CRP20243'],
  ] as const) {
    if (positive !== null && (value === null || value.digits <= 0n))
      complain(document, {
        code: positive,
        attribute,
        what: `${attribute} es mayor que cero.`,
        mend: 'Revise el saldo y lo pagado.',
      })
    if (value !== null && value.scale > places)
      complain(document, {
        code: decimals,
        attribute,
        what: `${attribute} tiene más decimales que la moneda.`,
        mend: `Redondéelo a ${places} decimales.`,
      })
  }
  if (before === null || paid === null || left === null) return
  const expected = subtractDecimals(before, paid)
  if (left.digits >= 0n && compareDecimals(left, expected) === 0) return
  complain(document, {
    code: 'CRP20244',
    attribute: 'ImpSaldoInsoluto',
    what: `El saldo dice ${document.attributes.get('ImpSaldoInsoluto')}; ${document.attributes.get('ImpSaldoAnt')} menos ${document.attributes.get('ImpPagado')} da ${decimalText(expected)}.`,
    mend:
      expected.digits < 0n
        ? 'Se pagó más de lo que se debía: aplique solo el saldo.'
        : `Ponga ${decimalText(expected)}.`,
  })
}

function checkTaxed({ complain }: Examination, document: XmlElement): void {
  const object = document.attributes.get('ObjetoImpDR') ?? ''
  const node = only(document, 'pago20:ImpuestosDR')
  if (!taxObjects.has(object))
    complain(document, unknownKey('CRP20245', 'ObjetoImpDR', object, 'c_ObjetoImp: 01, 02 o 03'))
  if (object === '02' && node === undefined)
    complain(document, {
      code: 'CRP20246',
      attribute: 'ObjetoImpDR',
      what: 'Con ObjetoImpDR 02 el documento desglosa los impuestos pagados, y no lo hace.',
      mend: 'Agregue ImpuestosDR con la parte pagada de cada impuesto.',
    })
  if (untaxedObjects.has(object) && node !== undefined)
    complain(document, {
      code: 'CRP20247',
      attribute: 'ObjetoImpDR',
      what: `Con ObjetoImpDR ${object} el documento no lleva impuestos.`,
      mend: 'Quite ImpuestosDR, o use 02.',
    })
  checkSpecial(complain, document, object)
  if (node !== undefined && node.children.length === 0)
    complain(node, {
      code: 'CRP20248',
      what: 'El nodo ImpuestosDR está vacío.',
      mend: 'Agregue un traslado o una retención, o quítelo.',
    })
}

/** Keys 06 to 08 of c_ObjetoImp: subject to some taxes only. */
function checkSpecial(complain: Examination['complain'], document: XmlElement, object: string): void {
  const charged = reach(document, 'pago20:ImpuestosDR', 'pago20:TrasladosDR', 'pago20:TrasladoDR')
  const withheld = reach(document, 'pago20:ImpuestosDR', 'pago20:RetencionesDR', 'pago20:RetencionDR')
  const has = (entries: readonly XmlElement[], ...keys: readonly string[]) =>
    entries.some(({ attributes }) => keys.includes(attributes.get('ImpuestoDR') ?? ''))
  if ((object === '06' || object === '08') && has([...charged, ...withheld], '002', '003'))
    complain(document, {
      code: 'CRP20278',
      attribute: 'ObjetoImpDR',
      what: `Con ObjetoImpDR ${object} el documento no lleva IVA ni IEPS.`,
      mend: 'Quítelos, o use 02.',
    })
  if (object === '07' && (has([...charged, ...withheld], '002') || !has(charged, '003')))
    complain(document, {
      code: 'CRP20279',
      attribute: 'ObjetoImpDR',
      what: 'Con ObjetoImpDR 07 el documento lleva IEPS trasladado y nada de IVA.',
      mend: 'Corrija los impuestos, o use 02.',
    })
}
