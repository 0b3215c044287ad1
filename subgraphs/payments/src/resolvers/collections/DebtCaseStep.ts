import { factSentence } from '../../domain/collections/case-words.ts'
import type { DebtCaseStepResolvers } from '../../generated/resolvers.ts'

export const DebtCaseStep: DebtCaseStepResolvers = {
  id: ({ id }) => String(id),
  on: ({ fact }) => fact.on,
  sentence: ({ fact }) => factSentence(fact),
  by: ({ fact }, _args, { viewer }) => (fact.kind === 'EVIDENCE' && viewer.kind === 'staff' ? fact.by : null),
}
