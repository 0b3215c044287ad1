import { isId } from '@aquacis/kit/values/id.ts'
import type { CustomerResolvers } from '../generated/resolvers.ts'

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }, { customerById }) => (isId(id) ? customerById.load(id) : null),
}
