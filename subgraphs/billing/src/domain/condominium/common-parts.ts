import { litres } from '@aquacis/kit/values/volume.ts'
import type { DaySpan } from '../volume/civil-day.ts'
import { takenOffMaster } from '../volume/sharing/common-water.ts'
import type { VolumePart } from '../volume/volume-part.ts'
import type { WaterSharing } from './sharing.ts'

/**
 * What the sharings of a condominium add to the bill of one of its contracts, or take off the master's: of all that end in the
 * days of the bill, so that what was not billed with its own period is with the next.
 */
export function commonParts(
  masterContractId: string,
  sharings: readonly WaterSharing[],
  { contractId, period }: { readonly contractId: string; readonly period: DaySpan },
): VolumePart[] {
  return sharings.flatMap((one): VolumePart[] => {
    if (one.type !== 'CommonWaterShared' || one.common.to <= period.from || one.common.to > period.to)
      return []
    const { common, contractIds } = one
    if (contractId === masterContractId) {
      return [{ kind: 'SUBMETERED', litres: litres(-takenOffMaster(common)), common }]
    }
    const place = contractIds.indexOf(contractId)
    const share = common.shares[place]
    return share === undefined ? [] : [{ kind: 'SHARED', litres: share.litres, place, common }]
  })
}
