import { addDecimals, type Decimal, multiplyDecimals, zeroDecimal } from '@aquacis/kit/values/decimal.ts'
import type { Impuesto } from '../comprobante.ts'
import { rateText, toCentavos } from './amounts.ts'

/** A tax with nothing left to work out. Exempt: no rate and no amount. */
export interface TaxLine {
  readonly base: Decimal
  readonly impuesto: string
  readonly tipoFactor: Impuesto['tipoFactor']
  readonly tasaOCuota: Decimal | null
  readonly importe: Decimal | null
}

/** Works out what was left open: the base of the line, and base × rate to the centavo. */
export function taxLine(tax: Impuesto, base: Decimal): TaxLine {
  const taxed = tax.base ?? base
  if (tax.tipoFactor === 'Exento' || tax.tasaOCuota === undefined) {
    return {
      base: taxed,
      impuesto: tax.impuesto,
      tipoFactor: tax.tipoFactor,
      tasaOCuota: null,
      importe: null,
    }
  }
  return {
    base: taxed,
    impuesto: tax.impuesto,
    tipoFactor: tax.tipoFactor,
    tasaOCuota: tax.tasaOCuota,
    importe: tax.importe ?? toCentavos(multiplyDecimals(taxed, tax.tasaOCuota)),
  }
}

/** Sums taxes of the same kind, factor and rate, in the order in which they first came (CFDI40218: one entry each). */
export function summedTaxes(lines: Iterable<TaxLine>): TaxLine[] {
  const sums = new Map<string, TaxLine>()
  for (const line of lines) {
    const key = `${line.impuesto}|${line.tipoFactor}|${line.tasaOCuota === null ? '' : rateText(line.tasaOCuota)}`
    const sum = sums.get(key)
    sums.set(key, sum === undefined ? line : added(sum, line))
  }
  return [...sums.values()]
}

/** Sums withheld taxes by kind alone: the summary knows no rate of them (CFDI40208). */
export function summedByKind(lines: Iterable<TaxLine>): { impuesto: string; importe: Decimal }[] {
  const sums = new Map<string, Decimal>()
  for (const { impuesto, importe } of lines) {
    sums.set(impuesto, addDecimals(sums.get(impuesto) ?? zeroDecimal, importe ?? zeroDecimal))
  }
  return [...sums].map(([impuesto, importe]) => ({ impuesto, importe: toCentavos(importe) }))
}

function added(sum: TaxLine, line: TaxLine): TaxLine {
  return {
    ...sum,
    base: addDecimals(sum.base, line.base),
    importe: sum.importe === null || line.importe === null ? null : addDecimals(sum.importe, line.importe),
  }
}
