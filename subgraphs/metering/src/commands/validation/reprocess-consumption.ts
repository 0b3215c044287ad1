import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { mayInstallMeter } from '../../domain/policy.ts'
import { metersByIds } from '../../store/meter.ts'
import { type DaySpan, validateMeters } from './validate-meters.ts'

/** Validates a span of a meter again; gives how many days changed, or null when there is no such meter. */
export async function reprocessConsumption(
  { room, viewer, now }: RequestContext,
  meterId: string,
  span: DaySpan,
): Promise<number | null> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      const meter = (await metersByIds(tx, [meterId])).get(meterId)
      if (meter === undefined || !mayInstallMeter(viewer, meter.holder)) return null
      return validateMeters(tx, [meter], span, now)
    },
    { idempotent: true },
  )
}
