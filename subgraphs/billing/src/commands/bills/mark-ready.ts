import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { Account } from '../../domain/account/account.ts'
import type { AccountEvent } from '../../domain/account/account-event.ts'
import type { Invoice } from '../../domain/account/invoice.ts'
import { InvoiceReady } from '../../events.ts'
import { lockAccounts } from '../../store/account.ts'
import { invoicesByIds } from '../../store/invoice.ts'
import { recordAccounts } from '../record-accounts.ts'
import type { Recording } from '../recording.ts'

/** A bill whose fiscal document was stamped. */
export interface StampedInvoice {
  readonly invoiceId: string
  /** UUID of the stamp. */
  readonly fiscalId: string | null
}

/** Bills can be paid and downloaded from now on, and their people are told. Those that are ready, or taken back, stay as they are. */
export async function markReady(
  tx: Transaction,
  stamped: readonly StampedInvoice[],
  recording: Recording,
): Promise<void> {
  const told = new Map(stamped.map((one) => [one.invoiceId, one]))
  const found = await invoicesByIds(tx, [...told.keys()])
  const accounts = await lockAccounts(tx, [...new Set(found.map(({ contractId }) => contractId))])
  // Read again under the lock: another may have marked or reversed them meanwhile.
  const invoices = (await invoicesByIds(tx, [...told.keys()])).filter(({ state }) => state === 'ISSUED')
  const byContract = Map.groupBy(invoices, ({ contractId }) => contractId)
  const changes = accounts.flatMap((before) => {
    const facts = (byContract.get(before.contractId) ?? []).map((one): AccountEvent => {
      return { type: 'InvoiceReady', invoiceId: one.id, fiscalId: told.get(one.id)?.fiscalId ?? null }
    })
    return facts.length === 0 ? [] : [{ before, facts }]
  })
  await recordAccounts(tx, changes, recording)
  const owner = new Map(accounts.map((one) => [one.contractId, one]))
  const ready = invoices.flatMap((one) => {
    const holder = owner.get(one.contractId)
    return holder === undefined ? [] : [readyFact(one, holder, recording)]
  })
  await publish(tx, ready)
}

function readyFact({ id: invoiceId, bill }: Invoice, account: Account, { at, traceId }: Recording) {
  const { contractId, servicePointId, operatingUnitId } = account
  const { customerId, periodFrom, periodTo, dueOn, total, amountDue, paymentReference } = bill
  return newEvent(InvoiceReady, {
    ...{ key: contractId, occurredAt: at, traceId },
    data: {
      ...{ invoiceId, contractId, customerId, servicePointId, operatingUnitId, periodFrom, periodTo },
      ...{ dueOn, total, amountDue, paymentReference },
    },
  })
}
