import { decimalOrNull } from '../../build/amounts.ts'
import { factors, taxes } from '../../catalogues/sat-keys.ts'
import { isKnownRate } from '../../catalogues/tax-rates.ts'
import { isTaxWithinLimits } from '../../limits.ts'
import type { XmlElement } from '../../xml-element.ts'
import type { Examination } from '../examination.ts'

/** Codes under which SAT's matrices file the same rules for lines and for paid documents. */
export interface TaxCodes {
  readonly base: string
  readonly tax: string
  readonly factor: string
  readonly exempt: string
  readonly incomplete: string
  readonly rate: string
  readonly amount: string
}

export const chargedCodes: TaxCodes = {
  base: 'CFDI40174',
  tax: 'CFDI40175',
  factor: 'CFDI40176',
  exempt: 'CFDI40177',
  incomplete: 'CFDI40178',
  rate: 'CFDI40179',
  amount: 'CFDI40180',
}

export const withheldCodes: TaxCodes = {
  base: 'CFDI40181',
  tax: 'CFDI40182',
  factor: 'CFDI40183',
  exempt: 'CFDI40184',
  incomplete: 'CFDI40178',
  rate: 'CFDI40185',
  amount: 'CFDI40186',
}

/** How one tax is told from another: `suffix` DR in payments. */
export interface TaxContext {
  readonly kind: 'charged' | 'withheld'
  readonly codes: TaxCodes
  readonly suffix: '' | 'DR'
  /** Of the currency. */
  readonly places: number
}

/** One tax of a line or of a paid document: keys, exempt or not, rate, and amount within SAT's limits. */
export function checkTax(examination: Examination, element: XmlElement, context: TaxContext): void {
  const { complain } = examination
  const { codes, suffix } = context
  const base = decimalOrNull(element.attributes.get(`Base${suffix}`))
  const tax = element.attributes.get(`Impuesto${suffix}`) ?? ''
  const factor = element.attributes.get(`TipoFactor${suffix}`) ?? ''
  if (base === null || base.digits <= 0n)
    complain(element, {
      code: codes.base,
      attribute: `Base${suffix}`,
      what: 'La base del impuesto debe ser mayor que cero.',
      mend: 'Si la línea no causa importe, quite el impuesto o la línea.',
    })
  if (!taxes.has(tax))
    complain(element, {
      code: codes.tax,
      attribute: `Impuesto${suffix}`,
      what: `El impuesto “${tax}” no está en el catálogo.`,
      mend: 'Use 002 (IVA), 001 (ISR) o 003 (IEPS).',
    })
  if (!factors.has(factor))
    complain(element, {
      code: codes.factor,
      attribute: `TipoFactor${suffix}`,
      what: `El factor “${factor}” no está en el catálogo.`,
      mend: 'Use Tasa, Cuota o Exento.',
    })
  else if (factor === 'Exento') checkExempt(examination, element, context)
  else checkRate(examination, element, context)
}

function checkExempt(
  { complain }: Examination,
  element: XmlElement,
  { kind, codes, suffix }: TaxContext,
): void {
  const says = element.attributes.has(`TasaOCuota${suffix}`) || element.attributes.has(`Importe${suffix}`)
  if (kind === 'charged' && !says) return
  complain(element, {
    code: codes.exempt,
    attribute: `TipoFactor${suffix}`,
    what:
      kind === 'withheld'
        ? 'Una retención no puede ser Exento.'
        : 'Un impuesto Exento no lleva tasa ni importe.',
    mend:
      kind === 'withheld'
        ? 'Use Tasa o Cuota.'
        : `Quite TasaOCuota${suffix} e Importe${suffix}, o use Tasa 0.000000.`,
  })
}

function checkRate(
  { complain }: Examination,
  element: XmlElement,
  { kind, codes, suffix, places }: TaxContext,
): void {
  const written = element.attributes.get(`TasaOCuota${suffix}`)
  const rate = decimalOrNull(written)
  const amount = decimalOrNull(element.attributes.get(`Importe${suffix}`))
  if (rate === null || amount === null) {
    complain(element, {
      code: codes.incomplete,
      attribute: `TipoFactor${suffix}`,
      what: 'Un impuesto de Tasa o Cuota lleva su tasa y su importe.',
      mend: `Agregue TasaOCuota${suffix} e Importe${suffix}.`,
    })
    return
  }
  const tax = element.attributes.get(`Impuesto${suffix}`) ?? ''
  const factor = element.attributes.get(`TipoFactor${suffix}`) ?? ''
  if (!isKnownRate(kind, tax, factor, rate) || !/^\d+\.\d{6}$/.test(written ?? ''))
    complain(element, {
      code: codes.rate,
      attribute: `TasaOCuota${suffix}`,
      what: `La tasa ${written} no está en el catálogo para el impuesto ${tax} y factor ${factor}.`,
      mend: 'Use una tasa del catálogo con seis decimales; de IVA 0.000000, 0.080000 o 0.160000.',
    })
  const base = decimalOrNull(element.attributes.get(`Base${suffix}`))
  if (base === null || isTaxWithinLimits(amount, { base, rate, places })) return
  complain(element, {
    code: codes.amount,
    attribute: `Importe${suffix}`,
    what: `El importe ${element.attributes.get(`Importe${suffix}`)} no corresponde a la base ${element.attributes.get(`Base${suffix}`)} por la tasa ${written}.`,
    mend: 'Calcule base × tasa y redondee al final.',
  })
}
