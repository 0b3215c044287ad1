import type { InProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { TestContract } from './paying-room.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked into by the test that asked for it
export type Answer = any

/** Staff of these offices. */
export const staffOf = (...operatingUnitIds: number[]): Viewer => ({
  ...{ kind: 'staff', subject: 'ana', operatingUnitIds },
})

/** Somebody who signed in. */
export const residentOf = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })

/** Whoever holds a contract. */
export const holderOf = ({ customerId }: Pick<TestContract, 'customerId'>): Viewer => residentOf(customerId)

/** The answer of the only root field of a question, or the codes of what was wrong with it. */
export async function answerOf(
  payments: InProcessSubgraph,
  question: Parameters<InProcessSubgraph['execute']>[0],
): Promise<Answer> {
  const { data, errors } = await payments.execute(question)
  return errors
    ? errors.map(({ extensions, message }) => extensions?.['code'] ?? message)
    : Object.values(data ?? {})[0]
}
