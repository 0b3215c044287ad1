import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { assignZone as assign } from '../commands/assign-zone.ts'
import { tidyZone } from '../domain/contract.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'

/** Places that one request names at most. */
const mostPlaces = 500

export const assignZone: NonNullable<MutationResolvers['assignZone']> = async (_root, { input }, context) => {
  const { servicePointIds } = input
  if (servicePointIds.length < 1 || servicePointIds.length > mostPlaces)
    throw badUserInput(`servicePointIds must name from 1 to ${mostPlaces} places`)
  if (!servicePointIds.every(isId)) throw badUserInput('servicePointIds must be UUIDs in lower case')
  const outcome = await assign(context, { servicePointIds, zone: zoneIn(input.zone) })
  return outcome === 'ServicePointsUnknown'
    ? {
        __typename: outcome,
        message:
          'Alguno de esos puntos de servicio no existe o es de otra administración. No se cambió ninguno.',
      }
    : { __typename: 'ZoneAssigned', servicePoints: outcome }
}

/** A zone's name as it is kept. Throws BAD_USER_INPUT for what is none. */
export function zoneIn(text: string): string {
  const zone = tidyZone(text)
  if (zone === null) throw badUserInput('zone must be 1 to 20 letters, digits, dots, dashes and spaces')
  return zone
}
