import { addDays } from '../../rating/days.ts'

/** Days from issue to the last day to pay. */
const daysToPay = 15

/** The last day on which a bill is paid in time. Civil days. */
export function lastDayToPay(issuedOn: string): string {
  return addDays(issuedOn, daysToPay)
}

/** The day on which a bill was issued, by its last day to pay. */
export function issueDay({ dueOn }: { readonly dueOn: string }): string {
  return addDays(dueOn, -daysToPay)
}
