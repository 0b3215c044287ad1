import { isId } from '@aquacis/kit/values/id.ts'
import type { PaymentResolvers } from '../generated/resolvers.ts'

export const Payment: PaymentResolvers = {
  __resolveReference: ({ id }, { paymentById }) => (isId(id) ? paymentById.load(id) : null),
}
