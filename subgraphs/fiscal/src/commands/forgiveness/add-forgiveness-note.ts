import { randomUUID } from 'node:crypto'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { creditedShares, creditShares, sumOfShares } from '../../domain/document/credit-shares.ts'
import { seriesOf } from '../../domain/document/document.ts'
import type { ForgivenDebt } from '../../domain/document/source.ts'
import { queueLoops } from '../../queue/waking.ts'
import { noteEvents } from '../../store/document-event.ts'
import {
  addDocument,
  creditKey,
  type DocumentRow,
  isDocumented,
  lockDocumentOfInvoice,
  lockNotesOf,
} from '../../store/fiscal-document.ts'
import { nextFolio } from '../../store/folio.ts'

/** What came of it: `unneeded` where the bill holds before SAT no more, `tooEarly` while it is not stamped. */
export type ForgivenessNoteOutcome = 'queued' | 'known' | 'unneeded' | 'tooEarly'

/**
 * Queues the credit note of a debt that was forgiven (type E, relation 01), made out to whom the bill is, the general public too:
 * their bills have a document of their own (decision 0027). The same debt of the same bill twice changes nothing.
 */
export async function addForgivenessNote(
  tx: Transaction,
  invoiceId: string,
  forgiven: ForgivenDebt,
  now: Date,
): Promise<ForgivenessNoteOutcome> {
  const sourceKey = `forgiven ${forgiven.adjustmentId} ${invoiceId}`
  await lockNames(tx, ['folios'])
  if (await isDocumented(tx, sourceKey)) return 'known'
  const document = await lockDocumentOfInvoice(tx, invoiceId)
  if (document !== null && (await isTakenBack(tx, document))) return 'unneeded'
  if (document?.uuid == null || document.source.of !== 'bill') return 'tooEarly'
  const { uuid, series, number, receiver, operatingUnitId, contractId, customerId } = document
  const { bill } = document.source
  const amount = centavosFromPesos(forgiven.amount)
  const surcharge = centavosFromPesos(forgiven.surcharge)
  const before = creditedShares(await lockNotesOf(tx, invoiceId))
  const shares = creditShares(bill, before, { surcharge, rest: centavos(amount - surcharge) })
  // More than the bill is worth cannot be forgiven of it: a bug of the ledger, which nobody has to make SAT's.
  if (shares === null) throw new RangeError(`of bill ${invoiceId} less is left than ${forgiven.amount}`)
  const own = seriesOf('CREDIT_NOTE', operatingUnitId)
  const id = randomUUID()
  await addDocument(tx, {
    ...{ id, sourceKey, kind: 'CREDIT_NOTE', series: own, number: await nextFolio(tx, own), createdAt: now },
    ...{ invoiceId, contractId, customerId, operatingUnitId, receiver },
    totalCentavos: sumOfShares(shares),
    source: { of: 'credit', bill, related: { uuid, series, number }, shares, forgiven },
    ...{ state: 'PENDING', nextTryAt: now },
  })
  await noteEvents(tx, [{ documentId: id, at: now, what: 'ADDED' }])
  afterCommit(tx, queueLoops.wake)
  return 'queued'
}

/** Whether a bill's document holds no more, or is to be cancelled as soon as it is stamped, or its whole amount went back. */
async function isTakenBack(tx: Transaction, { id, state, cancelMotive }: DocumentRow): Promise<boolean> {
  if (state === 'CANCELLED' || state === 'CANCELLING') return true
  return (state === 'PENDING' && cancelMotive !== null) || isDocumented(tx, creditKey(id))
}
