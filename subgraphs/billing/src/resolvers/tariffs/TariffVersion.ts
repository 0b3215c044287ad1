import { goldenCases } from '../../domain/rating/checks/golden-cases.ts'
import type { TariffVersionResolvers } from '../../generated/resolvers.ts'
import { readyTariffs } from '../../store/ready-tariffs.ts'
import { documentHash } from '../../store/simulation/tariff-simulation.ts'
import { tariffByCode } from '../../store/tariff.ts'
import { goldenAnswers } from './golden-answers.ts'

export const TariffVersion: TariffVersionResolvers = {
  __resolveReference: ({ code }, { room, viewer }) =>
    room.database.transaction(viewer, (tx) => tariffByCode(tx, code)),
  doubts: (kept) =>
    readyTariffs([kept]).flatMap(({ document: { doubts = [], choices = {} } }) =>
      doubts.map(({ about, text, choice }) => {
        const option = choice === undefined ? undefined : choices[choice]
        return { about, text, chosen: option?.alternatives[option.default] ?? null }
      }),
    ),
  simulation: async ({ code, document }, _args, { simulationOf, viewer }) => {
    const newest = viewer.kind === 'staff' ? await simulationOf.load(code) : null
    return newest && { ...newest, isOfThisDocument: newest.documentHash === documentHash(document) }
  },
  goldenCases: (kept) => readyTariffs([kept]).flatMap((tariff) => goldenAnswers(goldenCases(tariff))),
}
