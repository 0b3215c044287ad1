import { factSentence } from '../../domain/collections/case-words.ts'
import type { DebtCaseStepResolvers } from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'
import type { TimelineFact } from '../../store/collections/case-fact.ts'

export const DebtCaseStep: DebtCaseStepResolvers = {
  id: ({ id }) => String(id),
  on: ({ fact }) => fact.on,
  sentence: ({ fact }) => factSentence(fact),
  by: (step, _args, context) => (context.viewer.kind === 'staff' ? whoDid(step, context) : null),
}

/** Subject of whoever handed a notice over, or began or ended a hold; null where nobody had to. */
async function whoDid(
  { contractId, fact }: TimelineFact,
  { collectionHoldsOf }: PaymentsContext,
): Promise<string | null> {
  if (fact.kind === 'EVIDENCE') return fact.by
  if (fact.kind !== 'HOLD_BEGAN' && fact.kind !== 'HOLD_ENDED') return null
  const hold = (await collectionHoldsOf.load(contractId))?.find(({ id }) => id === fact.holdId)
  return (fact.kind === 'HOLD_BEGAN' ? hold?.grantedBy : hold?.endedBy) ?? null
}
