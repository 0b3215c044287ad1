import type { ConsumptionResolvers } from '../generated/resolvers.ts'

export const Consumption: ConsumptionResolvers = {
  interpolated: async ({ volume, from, chart }, _args, { chartsIn }) => {
    if (volume !== null || chart === undefined) return null
    const shares = await chartsIn(chart.range).shares.load(chart.place)
    return shares?.get(from.getTime()) ?? null
  },
}
