import type { RatingRequest } from '../charge-sheet.ts'
import { daysBetween } from '../days.ts'
import { NotPriced } from '../refusal.ts'

/** A hundred years: compound interest of more is no debt but a mistake. */
const mostMonths = 1_200

/** Throws NotPriced for numbers and dates that no tariff could price. */
export function checkRequest(request: RatingRequest): void {
  const { litres, units = 1, overdueMonths = 0, periodFrom, periodTo } = request
  const { servedFrom = periodFrom, servedTo = periodTo } = request
  if (!Number.isSafeInteger(litres) || litres < 0)
    refuse(`${litres} are no litres that can be priced`, 'litres', 'give whole litres, 0 or more')
  if (!Number.isSafeInteger(units) || units < 1)
    refuse(`${units} is no number of dwellings`, 'units', 'give a whole number from 1 on')
  if (!Number.isSafeInteger(overdueMonths) || overdueMonths < 0 || overdueMonths > mostMonths)
    refuse(
      `${overdueMonths} are no months overdue`,
      'overdueMonths',
      `give a whole number from 0 to ${mostMonths}`,
    )
  if (!(daysBetween(periodFrom, periodTo) > 0))
    refuse(
      `a period from ${periodFrom} to ${periodTo} has no days`,
      'periodTo',
      'give two dates as "2026-02-01", the day after the last as its end',
    )
  if (!(servedFrom >= periodFrom && servedTo <= periodTo && daysBetween(servedFrom, servedTo) > 0))
    refuse(
      `the service from ${servedFrom} to ${servedTo} is no part of the period from ${periodFrom} to ${periodTo}`,
      'servedFrom',
      'give days inside of the period',
    )
}

function refuse(what: string, where: string, mend: string): never {
  throw new NotPriced('RequestMalformed', what, where, mend)
}
