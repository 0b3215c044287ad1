import type { OperatingUnitResolvers } from '../generated/resolvers.ts'

export const OperatingUnit: OperatingUnitResolvers = {
  __resolveReference: ({ id }, { operatingUnitById }) => operatingUnitById.load(Number(id)),
  id: ({ id }) => String(id),
}
