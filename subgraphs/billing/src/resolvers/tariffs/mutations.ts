import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { type PublishTariffOutcome, publishTariff } from '../../commands/tariffs/publish-tariff.ts'
import { saveTariff } from '../../commands/tariffs/save-tariff.ts'
import { simulateTariff } from '../../commands/tariffs/simulate-tariff.ts'
import type { Mistake } from '../../domain/rating/document/mistake.ts'
import type { MutationResolvers, ResolversTypes } from '../../generated/resolvers.ts'
import { inSpanish } from './spanish-mistakes.ts'

export const tariffMutations: Pick<MutationResolvers, 'saveTariff' | 'publishTariff' | 'simulateTariff'> = {
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
  simulateTariff: async (_root, { input }, context) => {
    const bills = input.bills ?? mostBills
    if (!(bills >= 1 && bills <= mostBills)) throw badUserInput(`input.bills must be 1 to ${mostBills}`)
    const outcome = await simulateTariff(context, { code: input.code, bills })
    switch (outcome.kind) {
      case 'started':
        return { __typename: 'TariffSimulationStarted', tariff: outcome.tariff }
      case 'tariffUnknown':
        return { __typename: 'TariffUnknown', message: 'No hay una tarifa con ese código.' }
      case 'nothingToCompareWith':
        return {
          __typename: 'NothingToCompareWith',
          message: 'Hoy no hay otra tarifa en vigor con la cual comparar esta.',
        }
      default:
        return outcome satisfies never
    }
  },
}

/** An account keeps fourteen: a year of monthly ones is asked for. */
const mostBills = 12

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

function mistaken(mistakes: readonly Mistake[]) {
  const message = `La tarifa tiene ${mistakes.length} error(es). Corrígelos y guárdala otra vez.`
  return { __typename: 'TariffMistaken' as const, message, mistakes: mistakes.map(inSpanish) }
}
