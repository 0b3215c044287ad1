import { type Decimal, decimal, multiplyDecimals, wholeDecimal } from '@aquacis/kit/values/decimal.ts'
import type { Concepto, Impuesto } from './comprobante.ts'
import { isWithinLimits } from './limits.ts'

/** A charge as billing's facts carry it: numbers as decimal text. Positive: what is taken off stands in `discount`. */
export interface ChargedLine {
  readonly code: string
  readonly label: string
  readonly quantity: string
  readonly unit: 'm³' | 'servicio'
  readonly unitPrice: string
  /** Dwellings by which the price was multiplied; one unless told. */
  readonly units?: number
  /** Before discount and IVA. */
  readonly amount: string
  readonly discount?: string
  readonly vatRate: string
  /** IVA of amount − discount. */
  readonly vat: string
}

/** How a utility declares what it charges. */
export interface WaterConceptSettings {
  /** c_ClaveProdServ by code of the charge; `otherwise` for the rest. */
  readonly products: Readonly<Record<string, string>>
  readonly otherwise: string
  /**
   * What a rate of zero means: `zero` is IVA at 0 % (LIVA art. 2-A, fr. II, inciso h: water for domestic use), `exempt` is
   * exento, `untouched` is not subject to IVA (ObjetoImp 01: derechos of a utility that is an authority).
   */
  readonly withoutVat: 'zero' | 'exempt' | 'untouched'
}

/**
 * SAT's class 831015 is “Servicios de acueducto y alcantarillado”: 83101501 is the supply of water; drainage, treatment and
 * what goes with them are declared under the class itself, 83101500.
 */
export const waterConcepts: WaterConceptSettings = {
  products: { water: '83101501' },
  otherwise: '83101500',
  withoutVat: 'zero',
}

/**
 * The line of a CFDI that a charge becomes. By the cubic metre (MTQ) where quantity × price is the amount within SAT's
 * limits; else, with fixed parts, minimum or rounding in it, as one service (E48) of that amount, which is always true.
 */
export function waterConcept(line: ChargedLine, settings: WaterConceptSettings = waterConcepts): Concepto {
  const importe = decimal(line.amount)
  const vatRate = decimal(line.vatRate)
  const untouched = vatRate.digits === 0n && settings.withoutVat === 'untouched'
  return {
    claveProdServ: settings.products[line.code] ?? settings.otherwise,
    ...measure(line, importe),
    descripcion: line.label,
    importe,
    ...(line.discount === undefined ? {} : { descuento: decimal(line.discount) }),
    ...(untouched
      ? { objetoImp: '01' }
      : { objetoImp: '02', traslados: [vatOf(vatRate, decimal(line.vat), settings)] }),
  }
}

function measure(
  line: ChargedLine,
  amount: Decimal,
): Pick<Concepto, 'cantidad' | 'claveUnidad' | 'unidad' | 'valorUnitario'> {
  const cantidad = multiplyDecimals(decimal(line.quantity), wholeDecimal(line.units ?? 1))
  const valorUnitario = decimal(line.unitPrice)
  const metered =
    line.unit === 'm³' &&
    cantidad.digits > 0n &&
    valorUnitario.digits > 0n &&
    cantidad.scale <= 6 &&
    valorUnitario.scale <= 6 &&
    isWithinLimits(amount, { a: cantidad, b: valorUnitario, places: 2 })
  if (metered) return { cantidad, claveUnidad: 'MTQ', unidad: 'm³', valorUnitario }
  return { cantidad: wholeDecimal(1), claveUnidad: 'E48', unidad: 'Servicio', valorUnitario: amount }
}

/** The IVA of a line; at a rate of zero as the utility declares it. */
export function vatOf(rate: Decimal, vat: Decimal, { withoutVat }: WaterConceptSettings): Impuesto {
  if (rate.digits === 0n && withoutVat === 'exempt') return { impuesto: '002', tipoFactor: 'Exento' }
  return { impuesto: '002', tipoFactor: 'Tasa', tasaOCuota: rate, importe: vat }
}
