import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { barRange, mostBars } from '../domain/consumption.ts'
import { officeDays } from '../domain/office.ts'
import { maySeeOffice } from '../domain/policy.ts'
import type { OperatingUnitResolvers } from '../generated/resolvers.ts'
import { officeSums } from '../store/telemetry/office-day.ts'

export const OperatingUnit: OperatingUnitResolvers = {
  __resolveReference: ({ id }) => (/^\d{1,9}$/.test(id) ? { id } : null),
  dailyConsumption: async ({ id }, { from, to }, { viewer, room }) => {
    const range = barRange('DAY', from, to)
    if (range === 'RangeReversed') throw badUserInput('`from` must not be after `to`')
    if (range === 'RangeTooLong') throw badUserInput(`ask for ${mostBars} days at most`)
    if (!maySeeOffice(viewer, Number(id))) return null
    const [first = range.end] = range.starts
    const window = { from: first, before: range.end }
    return officeDays(
      range,
      await room.database.transaction(viewer, (tx) => officeSums(tx, Number(id), window)),
    )
  },
}
