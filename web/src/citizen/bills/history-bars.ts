import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import { monthOf, type Period, periodName, yearBefore } from '../../i18n/bill-period.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Money } from '../../i18n/money.ts'
import { say } from '../../i18n/say.ts'
import type { AxisMark, ChartBar } from '../../ui/charts/chart-bars.ts'

/** What of a bill its history shows. */
export interface PastBill extends Period {
  readonly id: string
  readonly state: string
  readonly volume: string
  readonly estimated: boolean
  readonly total: string
}

export type Measure = 'pesos' | 'water'

/** Centavos or litres: for the height of a bar alone. */
const heightOf = ({ total, volume }: PastBill, measure: Measure) =>
  measure === 'pesos' ? Number(centavosFromPesos(total)) : litresFromCubicMetres(volume)

export function textOf(bill: PastBill, measure: Measure, formats: Formats, money: Money): string {
  const value =
    measure === 'pesos' ? money.pesos(bill.total) : formats.cubicMetres(litresFromCubicMetres(bill.volume))
  return bill.estimated && measure === 'water' ? say('bills.history.estimated', { value }) : value
}

/** Those that hold, the oldest first: two years of months at most. */
export function pastBills<Bill extends PastBill>(bills: readonly Bill[]): Bill[] {
  return bills
    .filter(({ state }) => state !== 'REVERSED')
    .toSorted((one, other) => one.periodFrom.localeCompare(other.periodFrom))
    .slice(-24)
}

/** Bills as bars, each with what the same month of the year before came to. */
export function historyBars(
  bills: readonly PastBill[],
  measure: Measure,
  formats: Formats,
  money: Money,
): ChartBar[] {
  return bills.map((bill) => {
    const before = yearBefore(bill, bills)
    return {
      key: bill.id,
      value: Math.max(0, heightOf(bill, measure)),
      state: 'known',
      label: periodName(bill, formats),
      text: textOf(bill, measure, formats, money),
      ...(before === undefined
        ? {}
        : { beside: say('bills.history.beside', { value: textOf(before, measure, formats, money) }) }),
    }
  })
}

/** Where a year begins. */
export function yearMarks(bills: readonly Period[]): AxisMark[] {
  return bills.flatMap((bill, index) => {
    const [year, month] = monthOf(bill).toISOString().split('-')
    return month === '01' && year !== undefined ? [{ index, text: year }] : []
  })
}
