import type { Account } from '../account/account.ts'
import { billRequest } from '../account/price-bill.ts'
import { suppliedDays } from '../account/volume-of.ts'
import type { ContractBills } from '../rating/simulation/compare-contract.ts'

/**
 * What the last bills of an account would ask of a tariff today: their water and their days, with the class, the dwellings and the
 * services that it has by now. Null where it has no bill yet.
 */
export function lastBills(account: Account, most: number): ContractBills | null {
  const bills = account.bills.slice(-most)
  if (bills.length === 0) return null
  const requests = bills.map(({ periodFrom, periodTo, litres }) => {
    const period = { from: periodFrom, to: periodTo }
    return billRequest(account, { period, volume: { litres, days: suppliedDays(account, period) } })
  })
  return { id: account.contractNumber ?? account.contractId, requests }
}
