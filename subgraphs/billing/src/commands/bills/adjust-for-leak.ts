import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Invoice } from '../../domain/account/invoice.ts'
import {
  adjustedVolume,
  decideLeakAdjustment,
  type LeakDecision,
  leakRemark,
} from '../../domain/corrections/leak-adjustment.ts'
import { refusalInSpanish } from '../../domain/refusal-words.ts'
import { lockAccounts } from '../../store/account.ts'
import { invoicesByIds, invoicesOfContracts } from '../../store/invoice.ts'
import { recordAccounts } from '../record-accounts.ts'
import { newBillId } from './new-bill-id.ts'
import { replaceBills } from './replacement.ts'
import { RolledBack, rolledBackAs } from './rolled-back.ts'

/** What came of it; `invoiceUnknown` also where one is of another office, or they are not of one contract. */
export type LeakOutcome =
  | { readonly kind: 'adjusted'; readonly invoices: readonly Invoice[] }
  | { readonly kind: 'invoiceUnknown' }
  | { readonly kind: 'notPriced'; readonly what: string }
  | Exclude<LeakDecision, { readonly kind: 'accepted' }>

/** One or two bills of a contract, and what shows that the leak was repaired. */
export interface LeakRequest {
  readonly id: string
  readonly invoiceIds: readonly string[]
  readonly proof: string
}

/** Bills enough to know the average of the year before. */
const billsLooked = 40

/** Issues bills with a leak that was repaired anew, at the average of the year before. The same request again changes nothing. */
export async function adjustForLeak(context: RequestContext, request: LeakRequest): Promise<LeakOutcome> {
  const { room } = context
  return rolledBackAs(() =>
    room.database.transaction(systemViewer, (tx) => adjust(tx, context, request), { idempotent: true }),
  )
}

async function adjust(
  tx: Transaction,
  { viewer, now, traceId }: RequestContext,
  { id, invoiceIds, proof }: LeakRequest,
): Promise<LeakOutcome> {
  const asked = await invoicesByIds(tx, invoiceIds)
  const contractId = asked[0]?.contractId
  const isTheirs = asked.every(
    (one) => one.contractId === contractId && worksFor(viewer, one.operatingUnitId),
  )
  if (contractId === undefined || asked.length !== new Set(invoiceIds).size || !isTheirs)
    return { kind: 'invoiceUnknown' }
  const [account] = await lockAccounts(tx, [contractId])
  if (account === undefined) return { kind: 'invoiceUnknown' }
  const bills = (await invoicesByIds(tx, invoiceIds)).toSorted(byPeriod)
  const newIds = bills.map((one) => newBillId(id, one.id))
  if (bills.every(({ reversalId }) => reversalId === id)) return adjusted(tx, newIds)
  const all = await invoicesOfContracts(tx, [contractId], { after: null, limit: billsLooked })
  const [first] = bills
  const before = all.filter(({ state, bill }) => {
    return state !== 'REVERSED' && first !== undefined && bill.periodTo <= first.bill.periodFrom
  })
  const decision = decideLeakAdjustment(bills, before.toSorted(byPeriod))
  if (decision.kind !== 'accepted') return decision
  const replacements = bills.map((old, index) => ({
    ...{ old, newId: newIds[index] ?? '', volume: adjustedVolume(old, decision.litres) },
    ...{ remarks: [...old.bill.remarks, leakRemark], serials: serialsOf(old) },
  }))
  const by = viewer.kind === 'staff' ? viewer.subject : null
  const reason = `Ajuste por fuga reparada: ${proof}`
  const facts = await replaceBills(tx, account, replacements, { requestId: id, reason, by, now })
  if (!('length' in facts))
    throw new RolledBack<LeakOutcome>({ kind: 'notPriced', what: refusalInSpanish(facts) })
  await recordAccounts(tx, [{ before: account, facts }], { at: now, traceId })
  return adjusted(tx, newIds)
}

async function adjusted(tx: Transaction, newIds: readonly string[]): Promise<LeakOutcome> {
  return { kind: 'adjusted', invoices: (await invoicesByIds(tx, newIds)).toSorted(byPeriod) }
}

function byPeriod(a: Invoice, b: Invoice): number {
  return a.bill.periodFrom < b.bill.periodFrom ? -1 : 1
}

/** Numbers on the plates of the meters that a bill names. */
export function serialsOf({ bill }: Invoice): ReadonlyMap<string, string> {
  const readings = [bill.previousReading, bill.currentReading].filter((one) => one !== null)
  return new Map(
    readings.flatMap(({ meterId, meterSerial }) =>
      meterId === null || meterSerial === null ? [] : [[meterId, meterSerial] as const],
    ),
  )
}
