import { businessCalendar } from '@aquacis/kit/values/business-days.ts'
import type { AutopayMethod } from '../autopay.ts'

const calendar = businessCalendar()

/** The day on which a charge can be made that is wanted on a day: banks take files on working days alone. */
export function chargeableDay(method: AutopayMethod, day: string): string {
  return method === 'DIRECT_DEBIT' ? calendar.onOrAfter(day) : day
}

/** Whether files of charges are sent on a day. */
export function isDebitDay(day: string): boolean {
  return calendar.isBusinessDay(day)
}

/** The day on which the bank credits what it charged on a working day: the next one. */
export function creditDay(day: string): string {
  return calendar.plus(day, 1)
}
