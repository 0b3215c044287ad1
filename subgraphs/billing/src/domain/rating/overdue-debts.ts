import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { ChargeLine, ChargeSheet } from './charge-sheet.ts'
import { interestLines } from './sheet/closing-lines.ts'
import type { Tariff } from './tariff.ts'

/** An earlier bill that is not paid whole. */
export interface OverdueDebt {
  /** As printed on it. */
  readonly number: string
  /** What of it bears interest: see `surchargeBase`. */
  readonly base: Centavos
  /** Whole months since its last day to pay. */
  readonly months: number
}

/**
 * The sheet of a new bill with the tariff's surcharge on what is open of earlier ones, a line for each that owes any; its totals
 * follow. The same sheet where the tariff has no surcharge. Not for a sheet whose total was rounded by a line of its own.
 */
export function withOverdueDebts(
  tariff: Tariff,
  sheet: ChargeSheet,
  debts: readonly OverdueDebt[],
): ChargeSheet {
  const interest = surchargeOnDebts(tariff, debts, { from: sheet.periodFrom, to: sheet.periodTo })
  if (interest.length === 0) return sheet
  const lines = [...sheet.lines, ...interest]
  const subtotal = sumOfCentavos(lines.map(({ amount }) => amount))
  const vat = sumOfCentavos(lines.map((line) => line.vat))
  return { ...sheet, lines, subtotal, vat, total: centavos(subtotal + vat) }
}

/** The tariff's surcharge on what is open of earlier bills, a line for each that bears any; none where it has no surcharge. */
export function surchargeOnDebts(
  tariff: Tariff,
  debts: readonly OverdueDebt[],
  { from, to }: { readonly from: string; readonly to: string },
): ChargeLine[] {
  const { surcharge } = tariff
  if (surcharge === null) return []
  return debts.flatMap(({ number, base, months }) =>
    interestLines(surcharge, base, months, { tariff, from, to }, {})
      .filter(({ amount }) => amount > 0n)
      .map((line) => ({ ...line, label: `${line.label} del recibo ${number}` })),
  )
}
