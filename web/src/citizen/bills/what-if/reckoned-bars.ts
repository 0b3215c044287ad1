import { type Centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { periodName } from '../../../i18n/bill-period.ts'
import type { Formats } from '../../../i18n/formats.ts'
import type { Money } from '../../../i18n/money.ts'
import { say } from '../../../i18n/say.ts'
import type { ChartBar } from '../../../ui/charts/chart-bars.ts'
import type { ReckonedBill } from './reckon.ts'

/** `+$12.50`, `−$3.00`. */
export function differenceText(
  { before, after }: Pick<ReckonedBill, 'before' | 'after'>,
  money: Money,
): string {
  const difference = (after - before) as Centavos
  if (difference === 0n) return money.pesos('0.00')
  const size = (difference < 0n ? -difference : difference) as Centavos
  return `${difference < 0n ? '−' : '+'}${money.pesos(pesosText(size))}`
}

/** What each bill would come to, and hollow what it said. */
export function reckonedBars(bills: readonly ReckonedBill[], formats: Formats, money: Money): ChartBar[] {
  return bills.map(({ bill, before, after }) => ({
    key: bill.id,
    value: Number(after),
    outline: Number(before),
    state: 'known',
    label: periodName(bill, formats),
    text: money.pesos(pesosText(after)),
    beside: say('whatIf.beside', { pesos: money.pesos(pesosText(before)) }),
  }))
}
