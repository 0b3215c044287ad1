import { litres } from '@aquacis/kit/values/volume.ts'
import type { Invoice } from '../account/invoice.ts'
import type { BillableVolume } from '../volume/billable-volume.ts'
import { isCommon, sumOfParts } from '../volume/volume-part.ts'
import { remarksOf } from '../volume/volume-remarks.ts'
import { volumeOfBill } from './leak-adjustment.ts'

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

/**
 * What a bill charges once its meter is put right, and what it says of it: what the meter of the other bill counted, and what
 * its own condominium had shared, which no meter of theirs changes any more.
 */
export function uncrossedVolume(
  own: Invoice['bill'],
  meterOf: Invoice['bill'],
): { readonly volume: BillableVolume; readonly remarks: readonly string[] } {
  const counted = volumeOfBill(meterOf)
  const common = own.volume.parts.filter(isCommon)
  if (common.length === 0 && !counted.parts.some(isCommon)) {
    return { volume: counted, remarks: [...meterOf.remarks, crossedRemark] }
  }
  const parts = [...counted.parts.filter((part) => !isCommon(part)), ...common]
  const volume = { ...counted, parts, litres: litres(Math.max(0, sumOfParts(parts))) }
  return { volume, remarks: [...remarksOf(volume), crossedRemark] }
}

function periodOf({ periodFrom, periodTo }: Invoice['bill']): string {
  return `${periodFrom}/${periodTo}`
}
