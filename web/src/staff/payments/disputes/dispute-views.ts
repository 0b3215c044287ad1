import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { DisputeState } from '../../../graphql/generated/graphql.ts'

const states = [
  'OPENED',
  'VISIT_ORDERED',
  'UPHELD',
  'PARTLY_UPHELD',
  'REJECTED',
  'WITHDRAWN',
] as const satisfies readonly DisputeState[]

/** What the list can show: all that wait for an answer, those that wait with little time, or one state. */
export const disputeViews = ['RUNNING', 'SOON', ...states] as const

/** Later than any deadline: with a last day the graph answers those that wait, the first deadline first. */
const beyondAll = '9999-12-31'
const weekMs = 7 * 86_400_000

/** What the graph is asked for a view, `now` being now. */
export function filterOf(
  view: (typeof disputeViews)[number],
  now: Date,
): { readonly state: DisputeState | null; readonly answerUpTo: string | null } {
  if (view === 'RUNNING') return { state: null, answerUpTo: beyondAll }
  if (view === 'SOON') return { state: null, answerUpTo: civilDate(new Date(now.getTime() + weekMs)) }
  const waits = view === 'OPENED' || view === 'VISIT_ORDERED'
  return { state: view, answerUpTo: waits ? beyondAll : null }
}
