import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Account, evolve } from '../../domain/account/account.ts'
import type { AccountEvent } from '../../domain/account/account-event.ts'
import type { Invoice } from '../../domain/account/invoice.ts'
import { issueBill } from '../../domain/account/issue-bill.ts'
import { priceBill } from '../../domain/account/price-bill.ts'
import { isRefusal } from '../../domain/rating/rate.ts'
import type { RatingRefusal } from '../../domain/rating/refusal.ts'
import type { BillableVolume } from '../../domain/volume/billable-volume.ts'
import { takeNumbers } from '../../store/invoice-number.ts'
import { readyTariffs } from '../../store/ready-tariffs.ts'
import { tariffsInForce } from '../../store/tariff.ts'

/** A bill that takes the place of another one, for the same period. */
export interface Replacement {
  readonly old: Invoice
  readonly newId: string
  readonly volume: BillableVolume
  readonly remarks: readonly string[]
  readonly serials: ReadonlyMap<string, string>
}

/** Why and by whom bills are replaced. */
export interface ReplacementReason {
  readonly requestId: string
  readonly reason: string
  readonly by: string | null
}

/**
 * The facts by which bills of an account are taken back, where they still stand, and issued anew, the oldest first; or why
 * the tariff refuses one. Takes numbers: call it last.
 */
export async function replaceBills(
  tx: Transaction,
  account: Account,
  replacements: readonly Replacement[],
  { requestId, reason, by, now }: ReplacementReason & { readonly now: Date },
): Promise<readonly AccountEvent[] | RatingRefusal> {
  const rising = replacements.toSorted((a, b) => (a.old.bill.periodFrom < b.old.bill.periodFrom ? -1 : 1))
  const facts: AccountEvent[] = rising
    .filter(({ old }) => old.state !== 'REVERSED')
    .map(({ old, newId: replacedBy }) => {
      const { invoiceId, total } = old.bill
      return { type: 'InvoiceReversed', invoiceId, requestId, total, reason, by, replacedBy }
    })
  let made = facts.reduce<Account>(evolve, account)
  const issuedOn = civilDate(now)
  const { operatingUnitId } = account
  const year = Number(issuedOn.slice(0, 4))
  const [first = 0] = await takeNumbers(tx, [{ operatingUnitId, year, count: rising.length }])
  for (const [index, { old, newId: invoiceId, volume, remarks, serials }] of rising.entries()) {
    const period = { from: old.bill.periodFrom, to: old.bill.periodTo }
    const kept = await tariffsInForce(tx, { periodFrom: period.from, periodTo: period.to })
    const sheet = priceBill(made, readyTariffs(kept), { period, volume })
    if (isRefusal(sheet)) return sheet
    const place = { invoiceId, sequence: first + index, issuedAt: now, issuedOn, serials }
    const untold = { runId: null, correctsInvoiceId: old.id }
    const fact = issueBill(made, { period, volume, sheet, remarks }, { ...place, ...untold })
    facts.push(fact)
    made = evolve(made, fact)
  }
  return facts
}
