import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { currentTraceId, newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { reverseMany } from '../commands/bills/reverse-invoices.ts'
import type { BillingRun } from '../domain/run/billing-run.ts'
import { takeBackIssued } from '../store/run/run-contract.ts'
import { type TakenPage, undoPage } from '../store/run/run-page.ts'
import { invoiceIdOf } from './invoice-id.ts'

/** Takes back the bills of a page that is in hand, each by a fact of its own; their fiscal documents are cancelled on hearing it. */
export async function undoTakenPage(
  tx: Transaction,
  { id: runId, startedBy }: BillingRun,
  { page }: TakenPage,
): Promise<void> {
  const issued = await takeBackIssued(tx, runId, page)
  const reason = 'La corrida de facturación se canceló.'
  await reverseMany(
    tx,
    issued.map(({ invoiceId }) => ({
      ...{ invoiceId, id: invoiceIdOf(runId, invoiceId), reason, by: startedBy, replacedBy: null },
    })),
    { at: new Date(), traceId: currentTraceId() ?? newTraceId() },
  )
  await undoPage(tx, runId, page, issued.length)
}
