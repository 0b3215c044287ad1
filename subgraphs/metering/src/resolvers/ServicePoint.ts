import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { comparedDays } from '../domain/comparison/compared-days.ts'
import { barRange, mostBars } from '../domain/consumption.ts'
import type { ServicePointResolvers } from '../generated/resolvers.ts'

export const ServicePoint: ServicePointResolvers = {
  __resolveReference: ({ id }) => (isId(id) ? { id } : null),
  meter: ({ id }, _args, { meterAtServicePoint }) => meterAtServicePoint.load(id),
  consumptionToday: async ({ id }, _args, { runningAt }) => (await runningAt.load(id))?.today ?? null,
  consumptionThisMonth: async ({ id }, _args, { runningAt }) => (await runningAt.load(id))?.thisMonth ?? null,
  projectionThisMonth: ({ id }, _args, { projectionAt }) => projectionAt.load(id),
  consumption: async ({ id }, { step, from, to }, { chartsIn }) => {
    const range = barRange(step, from, to)
    if (range === 'RangeReversed') throw badUserInput('`from` must not be after `to`')
    if (range === 'RangeTooLong')
      throw badUserInput(`ask for ${mostBars} bars at most: a shorter time, or days`)
    const chart = { place: id, range }
    const { bars = [] } = (await chartsIn(range).chart.load(id)) ?? {}
    return bars.map((bar) => ({ ...bar, chart }))
  },
  comparison: ({ id }, { from, to }, { compare }) => {
    const days = comparedDays(from, to)
    if (days === 'RangeReversed') throw badUserInput('`from` must not be after `to`')
    if (days === 'RangeTooLong') throw badUserInput(`compare ${mostBars} days at most`)
    return compare(id, days)
  },
}
