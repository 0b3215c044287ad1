import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate, nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { mayInstallMeter } from '../../domain/policy.ts'
import { decideEdit, type EditDecision, type EditWish } from '../../domain/validation/edit.ts'
import { metersByIds } from '../../store/meter.ts'
import { addEdit, loadEdit } from '../../store/validation/consumption-edit.ts'
import { validateMeters } from './validate-meters.ts'

/** The wish to edit, with the meter by its public id. */
export type EditRequest = Omit<EditWish, 'meterKey'> & { readonly meterId: string }

/** What came of it. */
export type EditOutcome = EditDecision | 'MeterUnknown'

/** Puts a value in place of a day of a meter, with who and why, and validates the day again. */
export async function editConsumption(
  { room, viewer, now }: RequestContext,
  { meterId, ...asked }: EditRequest,
): Promise<EditOutcome> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      await lockNames(tx, [asked.id])
      const meter = (await metersByIds(tx, [meterId])).get(meterId)
      if (meter === undefined || viewer.kind !== 'staff' || !mayInstallMeter(viewer, meter.holder))
        return 'MeterUnknown'
      const wish = { ...asked, meterKey: meter.key }
      const known = await loadEdit(tx, wish.id)
      const decision = decideEdit(wish, known && { ...known, litres: litres(known.litres) }, civilDate(now))
      if (decision === 'ConsumptionEdited') {
        await addEdit(tx, { ...wish, editedBy: viewer.subject, editedAt: now })
        const from = startOfDay(new Date(`${wish.day}T18:00:00Z`))
        await validateMeters(tx, [meter], { from, before: nextDay(from) }, now)
      }
      return decision
    },
    { idempotent: true },
  )
}
