import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
} from '@aquacis/kit/values/decimal.ts'
import { centavo, toCentavos } from './build/amounts.ts'
import { conceptLine } from './build/concept-lines.ts'
import { summedTaxes } from './build/tax-lines.ts'
import type { Impuesto, Venta } from './comprobante.ts'

/**
 * The part of an invoice's taxes that a payment pays: each base in proportion to what was paid of the total, and its tax
 * from that base. A payment of the whole pays the taxes as they were invoiced, to the centavo. Throws RangeError when the
 * invoice has no total.
 */
export function paymentTaxes(
  invoice: Venta,
  of: { readonly total: Decimal; readonly paid: Decimal },
): Impuesto[] {
  const lines = summedTaxes(invoice.conceptos.flatMap((concepto) => conceptLine(concepto).traslados))
  const whole = compareDecimals(of.paid, of.total) === 0
  return lines.flatMap((line): Impuesto[] => {
    const base = whole ? toCentavos(line.base) : part(line.base, of)
    if (base.digits <= 0n) return []
    if (line.tasaOCuota === null || line.importe === null)
      return [{ base, impuesto: line.impuesto, tipoFactor: 'Exento' }]
    return [
      {
        base,
        impuesto: line.impuesto,
        tipoFactor: line.tipoFactor,
        tasaOCuota: line.tasaOCuota,
        importe: whole ? toCentavos(line.importe) : toCentavos(multiplyDecimals(base, line.tasaOCuota)),
      },
    ]
  })
}

const sixPlaces: Decimal = { digits: 1n, scale: 6 }

/** To the centavo; of a base so small that this would be nothing, to what SAT still takes. */
function part(base: Decimal, { total, paid }: { readonly total: Decimal; readonly paid: Decimal }): Decimal {
  const share = multiplyDecimals(base, paid)
  const rounded = divideDecimals(share, total, centavo, 'half-up')
  return rounded.digits === 0n ? divideDecimals(share, total, sixPlaces, 'half-up') : rounded
}
