import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { AmnestyResolvers } from '../generated/resolvers.ts'

export const Amnesty: AmnestyResolvers = {
  operatingUnitIds: ({ operatingUnitIds }) => operatingUnitIds.map(String),
  usageClasses: ({ usageClasses }) => [...usageClasses],
  accounts: async ({ id }, _args, { amnestyReport }) => (await amnestyReport.load(id))?.accounts ?? 0,
  settled: async ({ id }, _args, { amnestyReport }) => (await amnestyReport.load(id))?.settled ?? 0,
  forgiven: async ({ id }, _args, { amnestyReport }) =>
    pesosText((await amnestyReport.load(id))?.forgiven ?? centavos(0n)),
}
