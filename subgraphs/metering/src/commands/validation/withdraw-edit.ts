import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { mayInstallMeter } from '../../domain/policy.ts'
import { metersByKeys } from '../../store/meter.ts'
import {
  type ConsumptionEdit,
  loadEdit,
  withdrawEdit as withdraw,
} from '../../store/validation/consumption-edit.ts'
import { validateMeters } from './validate-meters.ts'

/** Takes an edit back, with who and why: the day is what the rules make of it again. Null when there is no such edit. */
export async function withdrawEdit(
  { room, viewer, now }: RequestContext,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<ConsumptionEdit | null> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      const edit = await loadEdit(tx, id)
      if (edit === null || viewer.kind !== 'staff') return null
      const meter = (await metersByKeys(tx, [edit.meterKey])).get(edit.meterKey)
      if (meter === undefined || !mayInstallMeter(viewer, meter.holder)) return null
      if (edit.withdrawnAt === null) {
        await withdraw(tx, id, { why, by: viewer.subject, at: now })
        const from = startOfDay(new Date(`${edit.day}T18:00:00Z`))
        await validateMeters(tx, [meter], { from, before: nextDay(from) }, now)
      }
      return loadEdit(tx, id)
    },
    { idempotent: true },
  )
}
