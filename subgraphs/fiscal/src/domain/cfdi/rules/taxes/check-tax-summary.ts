import { compareDecimals, type Decimal, decimalText, roundDecimal } from '@aquacis/kit/values/decimal.ts'
import { decimalOrNull, rateText, sumOfDecimals } from '../../build/amounts.ts'
import { taxes } from '../../catalogues/sat-keys.ts'
import { isKnownRate } from '../../catalogues/tax-rates.ts'
import { reach, type XmlElement } from '../../xml-element.ts'
import { type Examination, only } from '../examination.ts'

/** The taxes of the document against those of its lines: one entry each, sums, totals. */
export function checkTaxSummary(examination: Examination, places: number): void {
  const { root, complain } = examination
  const charged = reach(
    root,
    'cfdi:Conceptos',
    'cfdi:Concepto',
    'cfdi:Impuestos',
    'cfdi:Traslados',
    'cfdi:Traslado',
  )
  const withheld = reach(
    root,
    'cfdi:Conceptos',
    'cfdi:Concepto',
    'cfdi:Impuestos',
    'cfdi:Retenciones',
    'cfdi:Retencion',
  )
  const summary = only(root, 'cfdi:Impuestos')
  if (summary === undefined) {
    if (charged.length + withheld.length > 0)
      complain(root, {
        code: 'CFDI40212',
        what: 'Las líneas llevan impuestos y el comprobante no los resume.',
        mend: 'Agregue el nodo Impuestos con la suma por impuesto, factor y tasa.',
      })
    return
  }
  const step: Decimal = { digits: 1n, scale: places }
  const entries = reach(summary, 'cfdi:Traslados', 'cfdi:Traslado')
  const grouped = Map.groupBy(charged, chargedKey)
  const sums = { lines: grouped, entries, keyOf: chargedKey, step, taxCode: 'CFDI40217' }
  const allExempt =
    charged.length > 0 && charged.every((tax) => tax.attributes.get('TipoFactor') === 'Exento')
  for (const entry of entries) checkEntry(examination, entry, places)
  compareEntries(examination, summary, {
    ...sums,
    attribute: 'Base',
    code: allExempt ? 'CFDI40216' : 'CFDI40215',
    onceCode: 'CFDI40218',
  })
  compareEntries(examination, summary, { ...sums, attribute: 'Importe', code: 'CFDI40221', onceCode: null })
  const retentions = reach(summary, 'cfdi:Retenciones', 'cfdi:Retencion')
  for (const entry of retentions)
    checkPlaces(examination, entry, { attribute: 'Importe', code: 'CFDI40210', places })
  if (retentions.length > 0 && !summary.attributes.has('TotalImpuestosRetenidos'))
    complain(summary, {
      code: 'CFDI40209',
      what: 'Hay retenciones y falta TotalImpuestosRetenidos.',
      mend: 'Agregue la suma de las retenciones.',
    })
  compareEntries(examination, summary, {
    lines: Map.groupBy(withheld, withheldKey),
    entries: retentions,
    keyOf: withheldKey,
    step,
    attribute: 'Importe',
    code: 'CFDI40211',
    onceCode: 'CFDI40208',
    taxCode: 'CFDI40207',
  })
  checkTotalOf(examination, summary, {
    attribute: 'TotalImpuestosTrasladados',
    path: ['cfdi:Traslados', 'cfdi:Traslado'],
    places,
    missing: 'CFDI40212',
    sum: 'CFDI40205',
    decimals: 'CFDI40204',
  })
  checkTotalOf(examination, summary, {
    attribute: 'TotalImpuestosRetenidos',
    path: ['cfdi:Retenciones', 'cfdi:Retencion'],
    places,
    missing: 'CFDI40206',
    sum: 'CFDI40203',
    decimals: 'CFDI40202',
  })
}

/** An entry by itself: whether it is whole, its rate, its places. */
function checkEntry(examination: Examination, entry: XmlElement, places: number): void {
  const { complain } = examination
  const missing = ['Base', 'Impuesto', 'TipoFactor'].filter((name) => !entry.attributes.has(name))
  if (missing.length > 0)
    complain(entry, {
      code: 'CFDI40213',
      what: `A un traslado del resumen le falta ${missing.join(', ')}.`,
      mend: 'Base, Impuesto y TipoFactor van siempre.',
    })
  checkPlaces(examination, entry, { attribute: 'Base', code: 'CFDI40214', places })
  checkPlaces(examination, entry, { attribute: 'Importe', code: 'CFDI40220', places })
  const [tax = '', factor = '', written] = ['Impuesto', 'TipoFactor', 'TasaOCuota'].map((name) =>
    entry.attributes.get(name),
  )
  const rate = decimalOrNull(written)
  if (
    factor === 'Exento' ? written === undefined : rate !== null && isKnownRate('charged', tax, factor, rate)
  )
    return
  complain(entry, {
    code: 'CFDI40219',
    attribute: 'TasaOCuota',
    what: `La tasa ${written ?? 'que falta'} no está en el catálogo para el impuesto ${tax} y factor ${factor}.`,
    mend: 'Use una tasa del catálogo; de IVA 0.000000, 0.080000 o 0.160000; Exento no lleva.',
  })
}

function checkPlaces(
  { complain }: Examination,
  entry: XmlElement,
  { attribute, code, places }: { readonly attribute: string; readonly code: string; readonly places: number },
): void {
  const text = entry.attributes.get(attribute)
  const stated = decimalOrNull(text)
  if (stated === null || stated.scale <= places) return
  complain(entry, {
    code,
    attribute,
    what: `${attribute} ${text} tiene más decimales que la moneda.`,
    mend: `Redondéelo a ${places} decimales.`,
  })
}

function chargedKey({ attributes }: XmlElement): string {
  const rate = decimalOrNull(attributes.get('TasaOCuota'))
  return `${attributes.get('Impuesto')} ${attributes.get('TipoFactor')}${rate === null ? '' : ` ${rateText(rate)}`}`
}

function withheldKey({ attributes }: XmlElement): string {
  return attributes.get('Impuesto') ?? ''
}

interface Comparison {
  readonly lines: ReadonlyMap<string, readonly XmlElement[]>
  readonly entries: readonly XmlElement[]
  readonly keyOf: (element: XmlElement) => string
  readonly step: Decimal
  readonly attribute: 'Base' | 'Importe'
  readonly code: string
  /** Code for a second entry of the same tax; null where that was said already. */
  readonly onceCode: string | null
  /** Code for a tax that the catalogue does not have. */
  readonly taxCode: string
}

function compareEntries({ complain }: Examination, summary: XmlElement, rule: Comparison): void {
  const seen = new Set<string>()
  for (const entry of rule.entries) {
    const key = rule.keyOf(entry)
    const tax = entry.attributes.get('Impuesto') ?? ''
    if (rule.onceCode !== null && seen.has(key))
      complain(entry, {
        code: rule.onceCode,
        what: `El impuesto ${key} está dos veces en el resumen.`,
        mend: 'Súmelos en una sola entrada.',
      })
    if (rule.onceCode !== null && !taxes.has(tax))
      complain(entry, {
        code: rule.taxCode,
        attribute: 'Impuesto',
        what: `El impuesto “${tax}” no está en el catálogo.`,
        mend: 'Use 001, 002 o 003.',
      })
    seen.add(key)
    compareEntry(complain, entry, { ...rule, key })
  }
  for (const key of rule.lines.keys()) {
    if (!seen.has(key))
      complain(summary, {
        code: rule.code,
        what: `El impuesto ${key} de las líneas falta en el resumen.`,
        mend: 'Agréguelo con la suma de las líneas.',
      })
  }
}

function compareEntry(
  complain: Examination['complain'],
  entry: XmlElement,
  { lines, key, attribute, step, code }: Comparison & { readonly key: string },
): void {
  const amounts = (lines.get(key) ?? []).flatMap(
    (line) => decimalOrNull(line.attributes.get(attribute)) ?? [],
  )
  const stated = decimalOrNull(entry.attributes.get(attribute))
  if (stated === null && amounts.length === 0) return
  const sum = roundDecimal(sumOfDecimals(amounts), step, 'half-up')
  if (stated !== null && compareDecimals(stated, sum) === 0) return
  complain(entry, {
    code,
    attribute,
    what: `${attribute} del impuesto ${key} dice ${entry.attributes.get(attribute) ?? 'nada'} y las líneas suman ${decimalText(sum)}.`,
    mend: `Ponga ${decimalText(sum)}: la suma de lo que dicen las líneas, redondeada al final.`,
  })
}

interface TotalRule {
  readonly attribute: string
  readonly path: readonly string[]
  readonly places: number
  readonly missing: string
  readonly sum: string
  readonly decimals: string
}

function checkTotalOf({ complain }: Examination, summary: XmlElement, rule: TotalRule): void {
  const { attribute } = rule
  const text = summary.attributes.get(attribute)
  const stated = decimalOrNull(text)
  const amounts = reach(summary, ...rule.path).flatMap(
    (entry) => decimalOrNull(entry.attributes.get('Importe')) ?? [],
  )
  if (stated === null) {
    if (amounts.length > 0)
      complain(summary, {
        code: rule.missing,
        attribute,
        what: `Falta ${attribute}.`,
        mend: 'Agregue la suma de las entradas.',
      })
    return
  }
  if (stated.scale > rule.places)
    complain(summary, {
      code: rule.decimals,
      attribute,
      what: `${attribute} ${text} tiene más decimales que la moneda.`,
      mend: `Redondéelo a ${rule.places} decimales.`,
    })
  const sum = sumOfDecimals(amounts)
  if (compareDecimals(stated, sum) !== 0)
    complain(summary, {
      code: rule.sum,
      attribute,
      what: `${attribute} dice ${text} y las entradas suman ${decimalText(sum)}.`,
      mend: `Ponga ${decimalText(sum)}.`,
    })
}
