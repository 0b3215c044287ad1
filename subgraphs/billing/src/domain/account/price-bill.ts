import type { ChargeSheet } from '../rating/charge-sheet.ts'
import { rate } from '../rating/rate.ts'
import type { RatingRefusal } from '../rating/refusal.ts'
import type { Tariff } from '../rating/tariff.ts'
import type { BillableVolume } from '../volume/billable-volume.ts'
import type { Account } from './account.ts'
import type { BilledService } from './account-event.ts'

/** Civil days; the period ends before `to`. */
export interface BillPeriod {
  readonly from: string
  readonly to: string
}

/** Components of the tariff by what is charged beside water. */
const componentOf: Readonly<Record<BilledService, string>> = { SEWER: 'sewer', TREATMENT: 'treatment' }

/**
 * Prices what an account used in a period: the one way in which estimates, bills, dry runs and re-billing come to their
 * amounts. `tariffs` are all that hold on some day of the period, the oldest first.
 */
export function priceBill(
  account: Pick<Account, 'tariffOffice' | 'tariffClass' | 'dwellings' | 'services' | 'discounts'>,
  tariffs: readonly Tariff[],
  {
    period,
    volume,
  }: { readonly period: BillPeriod; readonly volume: Pick<BillableVolume, 'litres' | 'days'> },
): ChargeSheet | RatingRefusal {
  const { tariffOffice: office, tariffClass: usageClass, dwellings: units, services } = account
  const discounts = account.discounts
    .filter(({ from, to }) => from < period.to && to > period.from)
    .map(({ code }) => code)
  const components = ['water', ...services.map((service) => componentOf[service])]
  return rate([...tariffs], {
    ...{ office, usageClass, units, litres: volume.litres, discounts },
    ...{ periodFrom: period.from, periodTo: period.to },
    ...{ servedFrom: volume.days.from, servedTo: volume.days.to },
    // Whoever has all services is charged whatever the class has.
    ...(services.length < Object.keys(componentOf).length ? { components } : {}),
  })
}
