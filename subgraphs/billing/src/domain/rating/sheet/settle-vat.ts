import { decimalText } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { ChargeLine, Rounding } from '../charge-sheet.ts'
import { vatOf } from './service-line.ts'

/**
 * IVA of the sum of all lines of a rate instead of the sum of the lines' own: what rounding made of the difference goes to the
 * largest line of the rate, so that the lines still add up.
 */
export function settleVat(lines: readonly ChargeLine[], rounding: Rounding): readonly ChargeLine[] {
  const corrections = new Map<ChargeLine, Centavos>()
  for (const group of Map.groupBy(lines, ({ vatRate }) => decimalText(vatRate)).values()) {
    const [first] = group
    if (first === undefined) continue
    const due = vatOf(sumOfCentavos(group.map(({ amount }) => amount)), first.vatRate, rounding)
    const difference = due - sumOfCentavos(group.map(({ vat }) => vat))
    const largest = group.reduce((most, line) => (size(line) > size(most) ? line : most), first)
    if (difference !== 0n) corrections.set(largest, centavos(largest.vat + difference))
  }
  return lines.map((line) => ({ ...line, vat: corrections.get(line) ?? line.vat }))
}

function size({ amount }: ChargeLine): bigint {
  return amount < 0n ? -amount : amount
}
