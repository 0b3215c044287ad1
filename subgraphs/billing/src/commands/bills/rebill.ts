import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Account } from '../../domain/account/account.ts'
import type { Invoice } from '../../domain/account/invoice.ts'
import { suppliedDays, volumeOf } from '../../domain/account/volume-of.ts'
import { billableSince } from '../../domain/corrections/back-billing.ts'
import { refusalInSpanish } from '../../domain/refusal-words.ts'
import { endedDiscountRemarks } from '../../domain/terms/discount.ts'
import { holdingFlags } from '../../domain/volume/volume-flag.ts'
import { remarksOf } from '../../domain/volume/volume-remarks.ts'
import { commonWaterBefore } from '../../run/condominium/common-water.ts'
import { waterOfPeriods } from '../../run/water-of-periods.ts'
import { lockAccounts } from '../../store/account.ts'
import { invoicesByIds } from '../../store/invoice.ts'
import { recordAccounts } from '../record-accounts.ts'
import { replaceBills } from './replacement.ts'
import { RolledBack, rolledBackAs } from './rolled-back.ts'

/** What came of it; `invoiceUnknown` also where it is of another office. */
export type RebillOutcome =
  | { readonly kind: 'rebilled'; readonly invoice: Invoice }
  | { readonly kind: 'invoiceUnknown' }
  | { readonly kind: 'invoiceNotReversed' }
  | { readonly kind: 'backBillingLimitPassed'; readonly since: string }
  | { readonly kind: 'contractNotBillable'; readonly what: string }

/** Bills the period of a reversed bill anew, with what is known of its water by now. The same request again changes nothing. */
export async function rebill(
  context: RequestContext,
  { id, invoiceId }: { readonly id: string; readonly invoiceId: string },
): Promise<RebillOutcome> {
  const { viewer, room, now } = context
  return rolledBackAs(() =>
    room.database.transaction(
      systemViewer,
      async (tx): Promise<RebillOutcome> => {
        const [asked] = await invoicesByIds(tx, [invoiceId])
        if (asked === undefined || !worksFor(viewer, asked.operatingUnitId)) return { kind: 'invoiceUnknown' }
        const [account] = await lockAccounts(tx, [asked.contractId])
        const [old] = await invoicesByIds(tx, [invoiceId])
        if (account === undefined || old === undefined) return { kind: 'invoiceUnknown' }
        if (old.replacedBy === id) return rebilled(tx, id)
        const obstacle = obstacleTo(account, old, civilDate(now))
        if (obstacle !== null) return obstacle
        await issueAnew(tx, context, { account, old, id })
        return rebilled(tx, id)
      },
      { idempotent: true },
    ),
  )
}

function obstacleTo(
  account: Account,
  { state, replacedBy, bill }: Invoice,
  today: string,
): RebillOutcome | null {
  if (state !== 'REVERSED') return { kind: 'invoiceNotReversed' }
  const since = billableSince(today)
  if (bill.periodFrom < since) return { kind: 'backBillingLimitPassed', since }
  const isTaken = account.bills.some(
    ({ periodFrom, periodTo }) => periodFrom < bill.periodTo && periodTo > bill.periodFrom,
  )
  return replacedBy !== null || isTaken
    ? { kind: 'contractNotBillable', what: 'Ese periodo ya tiene otro recibo.' }
    : null
}

async function issueAnew(
  tx: Transaction,
  { viewer, now, traceId }: RequestContext,
  { account, old, id }: { readonly account: Account; readonly old: Invoice; readonly id: string },
): Promise<void> {
  const period = { from: old.bill.periodFrom, to: old.bill.periodTo }
  const { servicePointId } = account
  const isContinued = account.bills.some(
    ({ periodTo, billedUpTo }) => periodTo <= period.from && billedUpTo !== null,
  )
  const [water] = await waterOfPeriods(tx, [
    { servicePointId, period: suppliedDays(account, period), isContinued },
  ])
  const { serials, ...sources } = water ?? { meters: [], corrections: [], serials: new Map() }
  const common = await commonWaterBefore(tx, account, period)
  const volume = volumeOf(account, period, common.length === 0 ? sources : { ...sources, common })
  if (volume.flags.some((flag) => holdingFlags.includes(flag))) {
    const what = `Su consumo no se puede calcular: ${remarksOf(volume).join(' ')}`
    throw new RolledBack<RebillOutcome>({ kind: 'contractNotBillable', what })
  }
  const by = viewer.kind === 'staff' ? viewer.subject : null
  const remarks = [...remarksOf(volume), ...endedDiscountRemarks(account, period)]
  const replacement = { old, newId: id, volume, remarks, serials }
  const facts = await replaceBills(tx, account, [replacement], { requestId: id, reason: '', by, now })
  if (!('length' in facts)) {
    const what = `La tarifa no da un importe: ${refusalInSpanish(facts)}`
    throw new RolledBack<RebillOutcome>({ kind: 'contractNotBillable', what })
  }
  await recordAccounts(tx, [{ before: account, facts }], { at: now, traceId })
}

async function rebilled(tx: Transaction, id: string): Promise<RebillOutcome> {
  const [invoice] = await invoicesByIds(tx, [id])
  if (invoice === undefined) throw new Error(`bill ${id} was issued and is not there`)
  return { kind: 'rebilled', invoice }
}
