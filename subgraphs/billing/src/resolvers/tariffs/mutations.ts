import { type PublishTariffOutcome, publishTariff } from '../../commands/tariffs/publish-tariff.ts'
import { saveTariff } from '../../commands/tariffs/save-tariff.ts'
import type { MutationResolvers, ResolversTypes } from '../../generated/resolvers.ts'

export const tariffMutations: Pick<MutationResolvers, 'saveTariff' | 'publishTariff'> = {
  saveTariff: async (_root, { input }, context) => {
    const outcome = await saveTariff(context, input)
    switch (outcome.kind) {
      case 'saved':
        return { __typename: 'TariffSaved', tariff: outcome.tariff }
      case 'tariffMistaken':
        return mistaken(outcome.mistakes)
      case 'tariffAlreadyPublished':
        return {
          __typename: 'TariffAlreadyPublished',
          message: 'Esa tarifa ya está publicada y no cambia. Da otro código a la nueva versión.',
        }
      default:
        return outcome satisfies never
    }
  },
  publishTariff: async (_root, { code }, context) => answerOf(await publishTariff(context, code)),
}

const periodTaken = {
  VERSION: 'Otra versión publicada cobra ya en esas fechas. Elige un primer día posterior al de ella.',
  GAP: 'Entre la versión anterior y esta quedan días sin tarifa. Empieza el día en que termina la anterior.',
  BILLS: 'Ya hay recibos emitidos de esas fechas. Elige un primer día que aún no se haya facturado.',
}

function answerOf(outcome: PublishTariffOutcome): ResolversTypes['PublishTariffResult'] {
  switch (outcome.kind) {
    case 'published':
      return { __typename: 'TariffPublished', tariff: outcome.tariff }
    case 'tariffMistaken':
      return mistaken(outcome.mistakes)
    case 'tariffUnknown':
      return { __typename: 'TariffUnknown', message: 'No hay una tarifa con ese código. Guárdala primero.' }
    case 'tariffPeriodTaken':
      return { __typename: 'TariffPeriodTaken', message: periodTaken[outcome.because] }
    default:
      return outcome satisfies never
  }
}

function mistaken(mistakes: readonly { path: string; what: string; mend: string }[]) {
  const message = `La tarifa tiene ${mistakes.length} error(es). Corrígelos y guárdala otra vez.`
  return { __typename: 'TariffMistaken' as const, message, mistakes: [...mistakes] }
}
