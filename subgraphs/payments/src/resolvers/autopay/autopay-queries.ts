import { pesosText } from '@aquacis/kit/values/money.ts'
import { mandateTerms } from '../../domain/autopay/direct-debit/mandate-terms.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { directDebitOf } from '../../psp/direct-debit/direct-debit-of.ts'

/** What is asked about autopay. */
export const autopayQueries: Pick<QueryResolvers, 'directDebitTerms'> = {
  directDebitTerms: (_root, _args, { room }) => {
    if (directDebitOf(room) === null) return null
    const { mostAmount, conditions, ...words } = mandateTerms
    return { ...words, conditions: [...conditions], mostAmount: pesosText(mostAmount) }
  },
}
