import type { CsvCell } from '@aquacis/kit/values/csv-line.ts'
import { cubicMetresText, litres } from '@aquacis/kit/values/volume.ts'
import type { ChargeLineJson, ChargeSheetJson } from '../../rating/charge-sheet.ts'

/** A bill that a run computed and did not issue. */
export interface ComputedBill {
  readonly contractId: string
  /** As printed on bills; null where the contract has none. */
  readonly contractNumber: string | null
  /** Whole litres. */
  readonly litres: number
  readonly estimated: boolean
  readonly sheet: ChargeSheetJson
}

/** Columns of {@link chargeRows}: what `aquacis bill-compare` reads as a list of charges, in words of the trade. */
export const chargeHeadings: readonly string[] = [
  ...['contrato', 'periodo', 'desde', 'corte', 'clase', 'm3', 'estimado', 'total', 'concepto', 'tipo'],
  ...['descripcion', 'cantidad', 'unidad', 'precio unitario', 'base', 'tasa', 'viviendas', 'importe'],
  ...['tasa iva', 'iva', 'tarifa', 'articulo'],
]

/**
 * A bill as rows of a table, one for each charge: what is the bill's own stands in each of them. `period` is the name of the
 * run's period, whatever days of it the bill covers.
 */
export function chargeRows(bill: ComputedBill, period: string): CsvCell[][] {
  const { contractId, contractNumber, sheet, estimated } = bill
  const own: readonly CsvCell[] = [
    ...[contractNumber ?? contractId, period, sheet.periodFrom, sheet.periodTo, sheet.usageClass],
    { number: cubicMetresText(litres(bill.litres)) },
    estimated ? 'sí' : 'no',
    { number: sheet.total },
  ]
  return sheet.lines.map((line) => [...own, ...cellsOf(line)])
}

function cellsOf(line: ChargeLineJson): CsvCell[] {
  const { code, kind, label, quantity, unit, unitPrice, base, rate, units, amount, vatRate, vat } = line
  const numbers = (...all: readonly (string | number | null)[]) =>
    all.map((each) => ({ number: each === null ? '' : String(each) }))
  return [
    ...[code, kindWords[kind], label, ...numbers(quantity), unit],
    ...numbers(unitPrice, base, rate, units, amount, vatRate, vat),
    ...[line.tariffCode, line.article],
  ]
}

const kindWords: Readonly<Record<ChargeLineJson['kind'], string>> = {
  service: 'servicio',
  discount: 'descuento',
  minimum: 'minimo',
  surcharge: 'recargo',
  rounding: 'redondeo',
}
