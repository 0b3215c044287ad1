import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Meter } from '../../domain/meter.ts'
import { isSeen, maySeeConsumption } from '../../domain/policy.ts'
import type { MeterResolvers } from '../../generated/resolvers.ts'
import type { MeteringContext } from '../../loaders.ts'

const dayMs = 86_400_000
/** More than a year, so that a year can be compared with the day before it. */
const mostDays = 400

export const validationFields: Pick<MeterResolvers, 'validatedDays' | 'consumptionEdits'> = {
  validatedDays: async ({ key, holder }, span, { viewer, validatedDaysIn }) => {
    checkSpan(span)
    if (!maySeeConsumption(viewer, holder)) return []
    const days = (await validatedDaysIn(span).load(key)) ?? []
    return days.filter(({ day }) => isSeen(viewer, holder, new Date(`${day}T12:00:00Z`)))
  },
  consumptionEdits: async (meter, span, context) => {
    checkSpan(span)
    return isOfOffice(meter, context) ? [...((await context.editsIn(span).load(meter.key)) ?? [])] : null
  },
}

/** Refuses spans that run backwards or are too long to answer at once. */
export function checkSpan({ from, to }: { readonly from: string; readonly to: string }): void {
  if (from > to) throw badUserInput('`from` must not be after `to`')
  if (Date.parse(to) - Date.parse(from) >= mostDays * dayMs)
    throw badUserInput(`ask for ${mostDays} days at most`)
}

function isOfOffice({ holder }: Meter, { viewer }: MeteringContext): boolean {
  return viewer.kind === 'staff' && viewer.operatingUnitIds.includes(holder.operatingUnitId)
}
