import type { Invoice } from '../account/invoice.ts'

/** Bills of two neighbours for one period. */
export type CrossedBills = readonly [Invoice, Invoice]

/** What stands on a bill that was put right. */
export const crossedRemark = 'Los medidores de dos vecinos estaban cruzados: se cobra lo que contó el tuyo.'

/**
 * The bills of two neighbours that end after a day and stand, period by period, the oldest first. Null when there are none, or
 * their periods are not the same: then what one used cannot be given to the other.
 */
export function crossedPairs(
  bills: readonly Invoice[],
  asked: { readonly contractId: string; readonly otherContractId: string; readonly since: string },
): readonly CrossedBills[] | null {
  const standing = bills
    .filter(({ state, bill }) => state !== 'REVERSED' && bill.periodTo > asked.since)
    .toSorted((a, b) => (a.bill.periodFrom < b.bill.periodFrom ? -1 : 1))
  const ones = standing.filter(({ contractId }) => contractId === asked.contractId)
  const others = standing.filter(({ contractId }) => contractId === asked.otherContractId)
  const pairs = ones.flatMap((one): CrossedBills[] => {
    const other = others.find(({ bill }) => periodOf(bill) === periodOf(one.bill))
    return other === undefined ? [] : [[one, other]]
  })
  const isWhole = pairs.length === ones.length && pairs.length === others.length
  return pairs.length > 0 && isWhole ? pairs : null
}

function periodOf({ periodFrom, periodTo }: Invoice['bill']): string {
  return `${periodFrom}/${periodTo}`
}
