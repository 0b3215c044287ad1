import type { ServicePointResolvers } from '../generated/resolvers.ts'

export const ServicePoint: ServicePointResolvers = {
  __resolveReference: ({ id }, { servicePointById }) => servicePointById.load(id),
  contract: ({ id }, _args, { contractAtServicePoint }) => contractAtServicePoint.load(id),
}
