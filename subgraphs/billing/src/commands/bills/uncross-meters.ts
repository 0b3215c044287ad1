import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Account } from '../../domain/account/account.ts'
import type { Invoice } from '../../domain/account/invoice.ts'
import { billableSince } from '../../domain/corrections/back-billing.ts'
import {
  type CrossedBills,
  crossedPairs,
  crossedRemark,
  uncrossedVolume,
} from '../../domain/corrections/crossed-meters.ts'
import { refusalInSpanish } from '../../domain/refusal-words.ts'
import { lockAccounts } from '../../store/account.ts'
import { invoicesByIds, invoicesOfContracts } from '../../store/invoice.ts'
import { type AccountChange, recordAccounts } from '../record-accounts.ts'
import { serialsOf } from './adjust-for-leak.ts'
import { newBillId } from './new-bill-id.ts'
import { replaceBills } from './replacement.ts'
import { RolledBack, rolledBackAs } from './rolled-back.ts'

/** What came of it; `contractNotBilled` also where one is of another office. */
export type UncrossOutcome =
  | { readonly kind: 'uncrossed'; readonly invoices: readonly Invoice[] }
  | { readonly kind: 'contractNotBilled' }
  | { readonly kind: 'backBillingLimitPassed'; readonly since: string }
  | { readonly kind: 'contractNotBillable'; readonly what: string }

/** Two neighbours, and the first day on which each had the meter of the other. */
export interface UncrossRequest {
  readonly id: string
  readonly contractId: string
  readonly otherContractId: string
  readonly since: string
}

/** More bills than five years have. */
const billsLooked = 100

/**
 * Bills two neighbours anew whose meters were crossed: each of their bills since then with what the meter of the other
 * counted, all in one transaction. The same request again changes nothing.
 */
export async function uncrossMeters(
  context: RequestContext,
  request: UncrossRequest,
): Promise<UncrossOutcome> {
  const { room, now } = context
  const since = billableSince(civilDate(now))
  if (request.since < since) return { kind: 'backBillingLimitPassed', since }
  return rolledBackAs(() =>
    room.database.transaction(systemViewer, (tx) => uncross(tx, context, request), { idempotent: true }),
  )
}

async function uncross(
  tx: Transaction,
  { viewer, now, traceId }: RequestContext,
  { id, contractId, otherContractId, since }: UncrossRequest,
): Promise<UncrossOutcome> {
  const ids = [contractId, otherContractId]
  const accounts = await lockAccounts(tx, ids)
  const isTheirs = accounts.every(({ operatingUnitId }) => worksFor(viewer, operatingUnitId))
  if (accounts.length !== 2 || !isTheirs) return { kind: 'contractNotBilled' }
  const all = await invoicesOfContracts(tx, ids, { after: null, limit: billsLooked })
  const done = all.filter(({ reversalId }) => reversalId === id)
  if (done.length > 0)
    return uncrossed(
      tx,
      done.map((old) => newBillId(id, old.id)),
    )
  const crossed = crossedPairs(all, { contractId, otherContractId, since })
  if (crossed === null) {
    const what =
      'Sus recibos desde ese día no cubren los mismos periodos, o no hay ninguno. Cancélalos y emítelos uno a uno.'
    return { kind: 'contractNotBillable', what }
  }
  const reason = { requestId: id, reason: crossedRemark, by: viewer.kind === 'staff' ? viewer.subject : null }
  const changes: AccountChange[] = []
  for (const account of accounts) {
    const facts = await replaceBills(tx, account, swapped(account, crossed, id), { ...reason, now })
    if (!('length' in facts)) {
      const what = `La tarifa no da un importe: ${refusalInSpanish(facts)}`
      throw new RolledBack<UncrossOutcome>({ kind: 'contractNotBillable', what })
    }
    changes.push({ before: account, facts })
  }
  await recordAccounts(tx, changes, { at: now, traceId })
  return uncrossed(
    tx,
    crossed.flat().map((old) => newBillId(id, old.id)),
  )
}

function swapped({ contractId }: Account, crossed: readonly CrossedBills[], requestId: string) {
  return crossed.map(([one, other]) => {
    const [old, meterOf] = one.contractId === contractId ? [one, other] : [other, one]
    return {
      ...{ old, newId: newBillId(requestId, old.id), serials: serialsOf(meterOf) },
      ...uncrossedVolume(old.bill, meterOf.bill),
    }
  })
}

async function uncrossed(tx: Transaction, newIds: readonly string[]): Promise<UncrossOutcome> {
  return { kind: 'uncrossed', invoices: await invoicesByIds(tx, newIds) }
}
