import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { cubicMetresText, type Litres } from '@aquacis/kit/values/volume.ts'
import { recordReading, validateReading } from '../../commands/record-reading.ts'
import { removeMeter } from '../../commands/remove-meter.ts'
import { replaceMeter } from '../../commands/replace-meter.ts'
import type { Register } from '../../domain/register.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { installationSentence, readInstallation } from './read-installation.ts'
import { readId, readText } from './read-text.ts'

type Verbs = 'replaceMeter' | 'removeMeter' | 'recordReadingByHand' | 'validateReading'

export const lifeMutations: Pick<MutationResolvers, Verbs> = {
  replaceMeter: async (_root, { input }, context) => {
    const meterId = readId(input.meterId, 'input.meterId')
    // The place is the other meter's; any id will do to read the rest.
    const {
      servicePointId: _place,
      installedAt: _instant,
      ...successor
    } = readInstallation({
      ...input.successor,
      servicePointId: meterId,
    })
    const outcome = await replaceMeter(context, {
      ...{ meterId, successor, at: input.at ?? null },
      finalLitres: notNegative(input.finalRegister, 'input.finalRegister'),
      why: readText(input.why, 'input.why'),
    })
    switch (outcome.kind) {
      case 'MeterReplaced':
      case 'AlreadyReplaced':
        return {
          __typename: 'MeterReplaced',
          former: await context.meterById.require(meterId),
          meter: await context.meterById.require(successor.meterId),
        }
      case 'MeterUnknown':
      case 'MeterNotInService':
      case 'InstantImpossible':
        return plainRefusal(outcome.kind)
      case 'RegisterFalls':
        return fallingRegister(outcome.known)
      default:
        return { __typename: outcome.kind, message: installationSentence(outcome, successor) }
    }
  },

  removeMeter: async (_root, { input }, context) => {
    const meterId = readId(input.meterId, 'input.meterId')
    const { finalRegister } = input
    const outcome = await removeMeter(context, {
      ...{ meterId, at: input.at ?? null, why: readText(input.why, 'input.why') },
      finalLitres: finalRegister == null ? null : notNegative(finalRegister, 'input.finalRegister'),
    })
    if (outcome.kind === 'MeterRemoved' || outcome.kind === 'AlreadyRemoved') {
      return { __typename: 'MeterRemoved', meter: await context.meterById.require(meterId) }
    }
    return outcome.kind === 'RegisterFalls' ? fallingRegister(outcome.known) : plainRefusal(outcome.kind)
  },

  recordReadingByHand: async (_root, { input }, context) => {
    const meterId = readId(input.meterId, 'input.meterId')
    const outcome = await recordReading(context, {
      ...{ meterId, readingId: readId(input.id, 'input.id'), at: input.at, origin: input.reader ?? 'FIELD' },
      litres: notNegative(input.register, 'input.register'),
    })
    if (outcome.kind === 'ReadingRecordedByHand' || outcome.kind === 'AlreadyRecorded') {
      return { __typename: 'ReadingRecorded', meter: await context.meterById.require(meterId) }
    }
    return outcome.kind === 'RegisterFalls' ? fallingRegister(outcome.known) : plainRefusal(outcome.kind)
  },

  validateReading: async (_root, { input }, context) => {
    const meterId = readId(input.meterId, 'input.meterId')
    const outcome = await validateReading(context, {
      ...{ meterId, readingId: readId(input.readingId, 'input.readingId') },
      ...{ verdict: input.verdict, why: readText(input.why, 'input.why') },
    })
    if (outcome.kind === 'ReadingValidated' || outcome.kind === 'AlreadyValidated') {
      return { __typename: 'ReadingValidated', meter: await context.meterById.require(meterId) }
    }
    return plainRefusal(outcome.kind)
  },
}

function notNegative(register: Litres, name: string): Litres {
  if (register < 0) throw badUserInput(`${name} must not be negative`)
  return register
}

const sentences = {
  MeterUnknown: 'No encontramos ese medidor en tus administraciones. Revisa el número.',
  MeterNotInService: 'Ese medidor no estaba en servicio en esa fecha, o ya fue retirado con otros datos.',
  InstantImpossible:
    'La fecha no es posible: está en el futuro, antes de la instalación, o antes del último mensaje del medidor. Corrígela.',
  ReadingIdTaken: 'Ese identificador ya es de otra lectura. Usa uno nuevo.',
  ReadingUnknown: 'No encontramos esa lectura del medidor. Revisa su identificador.',
} as const

function plainRefusal<Kind extends keyof typeof sentences>(kind: Kind) {
  return { __typename: kind, message: sentences[kind] }
}

function fallingRegister({ at, litres }: Register) {
  const message = `El totalizador no retrocede: ya conocemos una lectura de ${cubicMetresText(litres)} m³ que lo contradice. Revisa los números, o corrige esa lectura primero.`
  return { __typename: 'RegisterFalls' as const, message, known: litres, knownAt: at }
}
