import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { barRange, mostBars, type RunningConsumption } from '../domain/consumption.ts'
import type { ServicePoint as ServicePointKey } from '../domain/service-point.ts'
import type { ServicePointResolvers } from '../generated/resolvers.ts'
import type { MeteringContext } from '../loaders.ts'

export const ServicePoint: ServicePointResolvers = {
  __resolveReference: ({ id }) => (isId(id) ? { id } : null),
  meter: ({ id }, _args, { meterAtServicePoint }) => meterAtServicePoint.load(id),
  consumptionToday: async (place, _args, context) => (await running(place, context))?.today ?? null,
  consumptionThisMonth: async (place, _args, context) => (await running(place, context))?.thisMonth ?? null,
  consumption: async ({ id }, { step, from, to }, { meterAtServicePoint, barsIn }) => {
    const range = barRange(step, from, to)
    if (range === 'RangeReversed') throw badUserInput('`from` must not be after `to`')
    if (range === 'RangeTooLong')
      throw badUserInput(`ask for ${mostBars} bars at most: a shorter time, or days`)
    const meter = await meterAtServicePoint.load(id)
    return meter === null ? [] : ((await barsIn(range).load(meter.key)) ?? [])
  },
}

async function running(
  { id }: ServicePointKey,
  { meterAtServicePoint, runningOfMeter }: MeteringContext,
): Promise<RunningConsumption | null> {
  const meter = await meterAtServicePoint.load(id)
  return meter && runningOfMeter.load(meter.key)
}
