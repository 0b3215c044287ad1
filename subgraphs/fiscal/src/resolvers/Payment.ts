import { isId } from '@aquacis/kit/values/id.ts'
import type { PaymentResolvers } from '../generated/resolvers.ts'

export const Payment: PaymentResolvers = {
  fiscalReceipts: async ({ id }, _args, { receiptsOfPayment }) =>
    isId(id) ? [...((await receiptsOfPayment.load(id)) ?? [])] : [],
}
