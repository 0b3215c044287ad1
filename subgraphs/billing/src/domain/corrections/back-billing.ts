import { addMonths } from '../rating/days.ts'

/** Duties lapse after five years (Código Fiscal de la Federación, art. 67, which the states' codes follow). */
const limitMonths = 60

/** First day that may still be billed on a day. */
export function billableSince(today: string): string {
  return addMonths(today, -limitMonths)
}
