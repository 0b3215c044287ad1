import type { ChargeSheet, RatingRequest } from '../rating/charge-sheet.ts'
import { withOverdueDebts } from '../rating/overdue-debts.ts'
import { isRefusal, rate } from '../rating/rate.ts'
import type { RatingRefusal } from '../rating/refusal.ts'
import type { Tariff } from '../rating/tariff.ts'
import type { BillableVolume } from '../volume/billable-volume.ts'
import type { Account } from './account.ts'
import type { BilledService } from './account-event.ts'
import { overdueDebts } from './surcharge/overdue-debts.ts'

/** Civil days; the period ends before `to`. */
export interface BillPeriod {
  readonly from: string
  readonly to: string
}

/** Components of the tariff by what is charged beside water. */
const componentOf: Readonly<Record<BilledService, string>> = { SEWER: 'sewer', TREATMENT: 'treatment' }

type BilledAs = Pick<Account, 'tariffOffice' | 'tariffClass' | 'dwellings' | 'services' | 'discounts'>

/** What is billed: a period, and what ran in it on the days of supply. */
export interface BillBasis {
  readonly period: BillPeriod
  readonly volume: Pick<BillableVolume, 'days'> & { readonly litres: number }
}

/** What is asked of the tariff for an account: the one way in which estimates, bills, dry runs and re-billing ask. */
export function billRequest(account: BilledAs, { period, volume }: BillBasis): RatingRequest {
  const { tariffOffice: office, tariffClass: usageClass, dwellings: units, services } = account
  const discounts = account.discounts
    .filter(({ from, to }) => from < period.to && to > period.from)
    .map(({ code }) => code)
  const components = ['water', ...services.map((service) => componentOf[service])]
  return {
    ...{ office, usageClass, units, litres: volume.litres, discounts },
    ...{ periodFrom: period.from, periodTo: period.to },
    ...{ servedFrom: volume.days.from, servedTo: volume.days.to },
    // Whoever has all services is charged whatever the class has.
    ...(services.length < Object.keys(componentOf).length ? { components } : {}),
  }
}

/**
 * Prices what an account used in a period, with the tariff's surcharge on what is open of earlier bills and not held. `tariffs` are all that
 * hold on some day of the period, the oldest first.
 */
export function priceBill(
  account: BilledAs & Pick<Account, 'bills' | 'surchargeHolds'>,
  tariffs: readonly Tariff[],
  basis: BillBasis,
): ChargeSheet | RatingRefusal {
  const sheet = rate(tariffs, billRequest(account, basis))
  const last = tariffs.findLast(({ effectiveFrom }) => effectiveFrom < basis.period.to)
  if (isRefusal(sheet) || last === undefined) return sheet
  return withOverdueDebts(last, sheet, overdueDebts(account, last, basis.period))
}
