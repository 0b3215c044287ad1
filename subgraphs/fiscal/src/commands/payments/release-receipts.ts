import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { type Centavos, centavos, centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { releasedReceipts } from '../../domain/document/released-receipts.ts'
import type { BillPayment } from '../../domain/document/source.ts'
import { queueLoops } from '../../queue/waking.ts'
import { noteEvents } from '../../store/document-event.ts'
import {
  changeDocument,
  type DocumentRow,
  documentOfSource,
  lockReceiptsOf,
} from '../../store/fiscal-document.ts'
import { keepWaiting, takeWaiting } from '../../store/waiting-receipt.ts'
import { mayBeStamped, withdraw } from '../reverse-bill-document.ts'
import { addPaymentDocument, receiptKey } from './add-payment-document.ts'

/** Money of a payment that is a bill's no more. */
export interface ReleasedMoney {
  /** Of the act that took it from the bill. */
  readonly releaseId: string
  readonly paymentId: string
  readonly invoiceId: string
  readonly amount: Centavos
}

/**
 * Takes back what receipts say of money that is a bill's no more: those that wait are made smaller or forgotten, those that SAT
 * stamped are cancelled (02), or replaced by one over what remains (01, relation 04).
 */
export async function releaseReceipts(tx: Transaction, money: ReleasedMoney, now: Date): Promise<void> {
  const { paymentId, invoiceId } = money
  await lockNames(tx, ['folios'])
  const left = await releaseWaiting(tx, money)
  const rows = await lockReceiptsOf(tx, invoiceId, paymentId)
  const receipts = rows.flatMap((row) =>
    row.source.of === 'payment'
      ? [{ row, payment: row.source.payment, amount: centavosFromPesos(row.source.payment.amount) }]
      : [],
  )
  for (const { receipt, remaining } of releasedReceipts(receipts, left)) {
    const anew =
      remaining === null
        ? null
        : { ...receipt.payment, allottingId: money.releaseId, amount: pesosText(remaining) }
    await takeReceiptBack(tx, receipt.row, anew, now)
  }
}

/** What of the release is not of receipts that wait. */
async function releaseWaiting(
  tx: Transaction,
  { invoiceId, paymentId, amount }: ReleasedMoney,
): Promise<Centavos> {
  const waiting = (await takeWaiting(tx, invoiceId)).map((payment) => ({
    payment,
    amount: centavosFromPesos(payment.amount),
  }))
  const own = waiting.filter(({ payment }) => payment.paymentId === paymentId)
  const changed = new Map(
    releasedReceipts(own, amount).map(({ receipt, remaining }) => [receipt, remaining] as const),
  )
  for (const one of waiting) {
    const remaining = changed.get(one)
    if (remaining === null) continue
    const kept = remaining === undefined ? one.payment : { ...one.payment, amount: pesosText(remaining) }
    await keepWaiting(tx, invoiceId, kept)
  }
  const ofWaiting = own.reduce((sum, one) => sum + one.amount, 0n)
  return centavos(amount > ofWaiting ? amount - ofWaiting : 0n)
}

async function takeReceiptBack(
  tx: Transaction,
  receipt: DocumentRow,
  anew: BillPayment | null,
  now: Date,
): Promise<void> {
  const { id, state, invoiceId } = receipt
  if (invoiceId === null) return
  const unstamped = (state === 'PENDING' && !mayBeStamped(receipt)) || state === 'REFUSED'
  if (anew !== null) await addPaymentDocument(tx, invoiceId, anew, now, unstamped ? null : { replacesId: id })
  if (unstamped) return withdraw(tx, receipt, now, 'El pago se revirtió antes de que se timbrara.')
  const replacement = anew && (await documentOfSource(tx, receiptKey(invoiceId, anew)))
  const motive = anew === null ? ('02' as const) : ('01' as const)
  await changeDocument(tx, id, {
    ...{ cancelMotive: motive, cancelReplacementId: replacement?.id ?? null, cancelAcceptance: 'ASKED' },
    ...{ cancelAsked: false, cancelReceipt: false },
    ...(state === 'STAMPED' ? { state: 'CANCELLING', nextTryAt: now, tries: 0 } : {}),
  })
  if (state === 'STAMPED')
    await noteEvents(tx, [{ documentId: id, at: now, what: 'CANCEL_ASKED', detail: motive }])
  afterCommit(tx, queueLoops.wake)
}
