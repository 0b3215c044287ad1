import { civilDate } from '@aquacis/kit/values/calendar.ts'

/** What the graph says of a bill that tells how it stands. */
export interface StandingBill {
  readonly state: 'ISSUED' | 'READY' | 'SETTLED' | 'REVERSED'
  readonly dueOn: string
}

/** How a bill stands today; its last day to pay still counts. */
export function stateOf({ state, dueOn }: StandingBill, now: Date): StandingBill['state'] | 'OVERDUE' {
  return state === 'READY' && dueOn < civilDate(now) ? 'OVERDUE' : state
}
