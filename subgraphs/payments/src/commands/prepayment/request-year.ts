import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { lockContracts } from '../../store/contract.ts'
import { addYear, yearsByIds } from '../../store/prepayment/prepaid-year.ts'
import { seesContract, subjectOf } from '../parties/sees-contract.ts'
import { type NoOffer, offerYear } from './offer-year.ts'

/** What came of it. */
export type RequestYearOutcome = 'waiting' | 'unknown' | NoOffer

/** Takes the offer of a year: it waits for its money. The same again changes nothing. */
export async function requestYear(
  { room, viewer, now }: RequestContext,
  { id, contractId }: { readonly id: string; readonly contractId: string },
): Promise<RequestYearOutcome> {
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const [contract] = await lockContracts(tx, [contractId])
      if (contract === undefined || !(await seesContract(tx, viewer, contract))) return 'unknown'
      const [same] = await yearsByIds(tx, [id])
      if (same !== undefined) return same.contractId === contractId ? 'waiting' : 'unknown'
      const offer = await offerYear(tx, contractId, now)
      if (typeof offer === 'string') return offer
      const { customerId, servicePointId, operatingUnitId } = contract
      const year = {
        ...{ id, contractId, customerId, servicePointId, operatingUnitId, ...offer },
        ...{ state: 'WAITING' as const, discountUsed: centavos(0n), askedAt: now },
      }
      await addYear(tx, year, subjectOf(viewer))
      return 'waiting'
    },
    { idempotent: true },
  )
}
