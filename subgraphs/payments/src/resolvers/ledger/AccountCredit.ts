import { pesosText } from '@aquacis/kit/values/money.ts'
import type { AccountCreditResolvers } from '../../generated/resolvers.ts'
import { creditTitle } from './movement-words.ts'

export const AccountCredit: AccountCreditResolvers = {
  id: ({ paymentId }) => paymentId,
  title: creditTitle,
  amount: ({ amount }) => pesosText(amount),
}
