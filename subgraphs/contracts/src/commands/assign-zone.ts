import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { mayStartContract } from '../domain/policy.ts'
import { ServicePointZoned } from '../events.ts'
import { contractsAtServicePoints } from '../store/contract.ts'
import { lockPlaces, moveToZone } from '../store/service-point.ts'

/**
 * Puts places of the viewer's offices into a zone and tells the other domains of those that were not in it; gives how many
 * were named. All of them or, where one is not the viewer's, none.
 */
export async function assignZone(
  { viewer, room, now, traceId }: RequestContext,
  { servicePointIds, zone }: { readonly servicePointIds: readonly string[]; readonly zone: string },
): Promise<number | 'ServicePointsUnknown'> {
  const asked = [...new Set(servicePointIds)]
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const places = await lockPlaces(tx, asked)
      const areMine = places.every(({ operatingUnitId }) => mayStartContract(viewer, operatingUnitId))
      if (places.length < asked.length || !areMine) return 'ServicePointsUnknown'
      const moved = places.filter((place) => place.zone !== zone)
      if (moved.length === 0) return asked.length
      const ids = moved.map(({ id }) => id)
      await moveToZone(tx, ids, zone)
      const supplied = await contractsAtServicePoints(tx, ids)
      const contracts = new Map(supplied.map(({ id, servicePointId }) => [servicePointId, id]))
      const facts = moved.map(({ id: servicePointId, operatingUnitId }) => {
        const contractId = contracts.get(servicePointId) ?? null
        const data = { servicePointId, contractId, operatingUnitId, zone }
        return newEvent(ServicePointZoned, { key: servicePointId, data, occurredAt: now, traceId })
      })
      await publish(tx, facts)
      return asked.length
    },
    { idempotent: true },
  )
}
