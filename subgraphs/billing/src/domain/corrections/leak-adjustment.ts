import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import type { Invoice } from '../account/invoice.ts'
import type { BillableVolume } from '../volume/billable-volume.ts'

/** So many bills are adjusted for one leak: it is found with the second at the latest. */
const mostBills = 2
/** The average is of so many bills before the leak, or of those that there are, but of no fewer than the least. */
const averageBills = 12
const leastBills = 3

/** What becomes of the wish: the litres to be billed, or why the bills stay as they are. */
export type LeakDecision =
  | { readonly kind: 'accepted'; readonly litres: Litres }
  | { readonly kind: 'leakNotAdjustable'; readonly because: 'BILLS' | 'ADJUSTED' | 'PAST' | 'NOT_MORE' }

/**
 * Decides at how many litres bills with a leak that was repaired are issued anew: at the average of the twelve before it.
 * `bills` are those with the leak, `before` all that stand and end before the first of them; both the oldest first.
 */
export function decideLeakAdjustment(bills: readonly Invoice[], before: readonly Invoice[]): LeakDecision {
  const isOneRow = bills.every(
    ({ state, bill }, index) =>
      state !== 'REVERSED' && (index === 0 || bills[index - 1]?.bill.periodTo === bill.periodFrom),
  )
  if (bills.length === 0 || bills.length > mostBills || !isOneRow) return refused('BILLS')
  if (bills.some(({ bill }) => bill.remarks.includes(leakRemark))) return refused('ADJUSTED')
  const past = before.slice(-averageBills)
  if (past.length < leastBills) return refused('PAST')
  const average = litres(Math.round(past.reduce((sum, { bill }) => sum + bill.litres, 0) / past.length))
  if (bills.some(({ bill }) => bill.litres <= average)) return refused('NOT_MORE')
  return { kind: 'accepted', litres: average }
}

function refused(because: Extract<LeakDecision, { kind: 'leakNotAdjustable' }>['because']): LeakDecision {
  return { kind: 'leakNotAdjustable', because }
}

/** What stands on a bill that was adjusted. */
export const leakRemark =
  'Recibo ajustado por una fuga reparada: se cobra el promedio de los doce recibos anteriores.'

/** The volume of a bill, brought to so many litres: its registers stay, so that the next bill begins where it ended. */
export function adjustedVolume({ bill }: Invoice, adjusted: Litres): BillableVolume {
  const { volume, billedUpTo } = bill
  const difference = litres(adjusted - bill.litres)
  return {
    ...volumeOfBill(bill),
    litres: adjusted,
    billedUpTo,
    flags: [...new Set([...volume.flags, 'CORRECTED' as const])].toSorted(),
    parts: [...volume.parts, { kind: 'CORRECTED', litres: difference, day: volume.days.from, by: 'EDIT' }],
  }
}

/** The volume that a bill was issued with. */
export function volumeOfBill(bill: Invoice['bill']): BillableVolume {
  const { volume, billedUpTo, previousReading, currentReading, estimated } = bill
  return {
    ...{ litres: litres(bill.litres), ...volume, billedUpTo },
    from: registerOf(previousReading),
    to: registerOf(currentReading),
    estimated: estimated ? 'PART' : 'NONE',
  }
}

function registerOf(reading: Invoice['bill']['previousReading']): BillableVolume['from'] {
  if (reading === null || reading.meterId === null) return null
  const { meterId, readAt: at } = reading
  return { meterId, at, litres: litres(reading.litres), origin: 'BILLED' }
}
