import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  subtractDecimals,
  zeroDecimal,
} from '@aquacis/kit/values/decimal.ts'
import { decimalOrNull, rateText, sumOfDecimals } from '../../build/amounts.ts'
import { childrenOf, reach, type XmlElement } from '../../xml-element.ts'
import type { Examination } from '../examination.ts'

/** The taxes of a payment (ImpuestosP) against those of its documents. */
export function checkPaidTaxes(examination: Examination, payment: XmlElement): void {
  const documents = childrenOf(payment, 'pago20:DoctoRelacionado')
  const charged = documents.flatMap((document) =>
    partsOf(document, ['pago20:TrasladosDR', 'pago20:TrasladoDR'], (tax) => taxKey(tax, 'DR')),
  )
  const withheld = documents.flatMap((document) =>
    partsOf(
      document,
      ['pago20:RetencionesDR', 'pago20:RetencionDR'],
      (tax) => tax.attributes.get('ImpuestoDR') ?? '',
    ),
  )
  compare(examination, payment, {
    entries: reach(payment, 'pago20:ImpuestosP', 'pago20:TrasladosP', 'pago20:TrasladoP'),
    keyOf: (entry) => taxKey(entry, 'P'),
    parts: charged,
    codes: { once: 'CRP20271', base: 'CRP20268', amount: 'CRP20274' },
  })
  compare(examination, payment, {
    entries: reach(payment, 'pago20:ImpuestosP', 'pago20:RetencionesP', 'pago20:RetencionP'),
    keyOf: (entry) => entry.attributes.get('ImpuestoP') ?? '',
    parts: withheld,
    codes: { once: 'CRP20263', base: null, amount: 'CRP20265' },
  })
}

/** A tax of a document in the currency of the payment. */
interface Part {
  readonly key: string
  readonly base: Decimal
  readonly amount: Decimal
}

function taxKey({ attributes }: XmlElement, suffix: 'DR' | 'P'): string {
  const rate = decimalOrNull(attributes.get(`TasaOCuota${suffix}`))
  const key = `${attributes.get(`Impuesto${suffix}`)} ${attributes.get(`TipoFactor${suffix}`)}`
  return rate === null ? key : `${key} ${rateText(rate)}`
}

const tenPlaces: Decimal = { digits: 1n, scale: 10 }

function partsOf(document: XmlElement, path: readonly string[], keyOf: (tax: XmlElement) => string): Part[] {
  const rate = decimalOrNull(document.attributes.get('EquivalenciaDR')) ?? { digits: 1n, scale: 0 }
  const converted = (tax: XmlElement, attribute: string) => {
    const amount = decimalOrNull(tax.attributes.get(attribute)) ?? zeroDecimal
    return rate.digits <= 0n ? zeroDecimal : divideDecimals(amount, rate, tenPlaces, 'half-up')
  }
  return reach(document, 'pago20:ImpuestosDR', ...path).map((tax) => ({
    key: keyOf(tax),
    base: converted(tax, 'BaseDR'),
    amount: converted(tax, 'ImporteDR'),
  }))
}

interface Comparison {
  readonly entries: readonly XmlElement[]
  readonly keyOf: (entry: XmlElement) => string
  readonly parts: readonly Part[]
  readonly codes: { readonly once: string; readonly base: string | null; readonly amount: string }
}

function compare(
  { complain }: Examination,
  payment: XmlElement,
  { entries, keyOf, parts, codes }: Comparison,
): void {
  const seen = new Set<string>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (seen.has(key))
      complain(entry, {
        code: codes.once,
        what: `El impuesto ${key} está dos veces en el pago.`,
        mend: 'Súmelos en una sola entrada.',
      })
    seen.add(key)
    const own = parts.filter((part) => part.key === key)
    for (const [attribute, code, sum] of [
      ['BaseP', codes.base, sumOfDecimals(own.map(({ base }) => base))],
      ['ImporteP', codes.amount, sumOfDecimals(own.map(({ amount }) => amount))],
    ] as const) {
      const stated = decimalOrNull(entry.attributes.get(attribute))
      if (code !== null && stated !== null && !isClose(stated, sum))
        complain(entry, {
          // What is exempt has a code of its own for its base.
          code: attribute === 'BaseP' && key.includes(' Exento') ? 'CRP20269' : code,
          attribute,
          what: `${attribute} dice ${entry.attributes.get(attribute)} y no es la suma de los documentos.`,
          mend: 'Sume lo que dicen los documentos, entre su equivalencia.',
        })
    }
  }
  for (const key of new Set(parts.map((part) => part.key)).difference(seen))
    complain(payment, {
      code: codes.base ?? codes.amount,
      what: `El impuesto ${key} de los documentos falta en ImpuestosP.`,
      mend: 'Agréguelo.',
    })
}

/** Equal but for the last place that was written. */
function isClose(stated: Decimal, sum: Decimal): boolean {
  const difference = subtractDecimals(stated, sum)
  const apart = difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference
  return compareDecimals(apart, { digits: 1n, scale: Math.max(stated.scale, 2) }) < 0
}
