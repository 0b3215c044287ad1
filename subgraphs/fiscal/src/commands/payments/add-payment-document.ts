import { randomUUID } from 'node:crypto'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { genericRfc } from '../../domain/cfdi/parties/rfc.ts'
import { seriesOf } from '../../domain/document/document.ts'
import type { BillPayment } from '../../domain/document/source.ts'
import { queueLoops } from '../../queue/waking.ts'
import { noteEvents } from '../../store/document-event.ts'
import { addDocument, isDocumented, lockDocumentOfInvoice } from '../../store/fiscal-document.ts'
import { nextFolio } from '../../store/folio.ts'

/** What a receipt is of: once of each act that put money to a bill. */
export function receiptKey(invoiceId: string, { allottingId }: BillPayment): string {
  return `payment ${allottingId} ${invoiceId}`
}

/** What came of it: `unneeded` where the bill was invoiced as paid at once, `tooEarly` while it is not stamped. */
export type PaymentDocumentOutcome = 'queued' | 'known' | 'unneeded' | 'tooEarly'

/** A receipt that takes the place of another, whose payment was taken back in part. */
interface Replacing {
  readonly replacesId: string
}

/**
 * Queues the receipt of a payment (type P, complement 2.0) of a bill that was invoiced as paid later (PPD). The same payment
 * twice changes nothing.
 */
export async function addPaymentDocument(
  tx: Transaction,
  invoiceId: string,
  payment: BillPayment,
  now: Date,
  replacing: Replacing | null = null,
): Promise<PaymentDocumentOutcome> {
  const sourceKey = receiptKey(invoiceId, payment)
  await lockNames(tx, ['folios'])
  if (await isDocumented(tx, sourceKey)) return 'known'
  const invoice = await lockDocumentOfInvoice(tx, invoiceId)
  if (invoice?.uuid == null || invoice.source.of !== 'bill') return 'tooEarly'
  const { uuid, series, number, source, receiver, operatingUnitId, contractId, customerId } = invoice
  if (receiver.rfc === genericRfc || centavosFromPesos(source.bill.amountDue) <= 0n) return 'unneeded'
  const own = seriesOf('PAYMENT', operatingUnitId)
  const id = randomUUID()
  await addDocument(tx, {
    ...{ id, sourceKey, kind: 'PAYMENT', series: own, number: await nextFolio(tx, own), createdAt: now },
    ...{ invoiceId, contractId, customerId, operatingUnitId, receiver },
    totalCentavos: centavosFromPesos(payment.amount),
    source: { of: 'payment', bill: source.bill, related: { uuid, series, number }, payment },
    ...{ state: 'PENDING', nextTryAt: now, replacesId: replacing?.replacesId ?? null },
  })
  await noteEvents(tx, [{ documentId: id, at: now, what: 'ADDED' }])
  afterCommit(tx, queueLoops.wake)
  return 'queued'
}
