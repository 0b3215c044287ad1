import { randomUUID } from 'node:crypto'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { billConcepts } from '../domain/document/bill-concepts.ts'
import { seriesOf } from '../domain/document/document.ts'
import { contractHolder } from '../domain/document/receiver.ts'
import type { BilledInvoice } from '../domain/document/source.ts'
import { queueLoops } from '../queue/waking.ts'
import { fiscalSettingsOf } from '../settings.ts'
import { noteEvents } from '../store/document-event.ts'
import { loadFiscalData } from '../store/fiscal-data.ts'
import {
  addDocument,
  changeDocument,
  type DocumentRow,
  isDocumented,
  lockDocumentOfInvoice,
} from '../store/fiscal-document.ts'
import { nextFolio } from '../store/folio.ts'

/** A bill that was issued, with whose it is. */
export interface IssuedBill extends BilledInvoice {
  readonly contractId: string
  readonly contractNumber: string | null
  readonly customerId: string
  readonly operatingUnitId: number
  readonly correctsInvoiceId: string | null
}

/**
 * Queues the fiscal document of a bill: numbered without a gap, made out to what its holder entered, else to the
 * holder of the contract under the generic RFC. A bill that cannot be one is kept as refused with the reason. The same bill
 * twice changes nothing.
 */
export async function addBillDocument(
  room: SubgraphRoom,
  tx: Transaction,
  bill: IssuedBill,
  now: Date,
): Promise<void> {
  const { invoiceId, contractId, customerId, operatingUnitId } = bill
  const sourceKey = `invoice ${invoiceId}`
  // One after the other: bills of several offices in another order would wait for each other's numbers for ever.
  await lockNames(tx, ['folios'])
  if (await isDocumented(tx, sourceKey)) return
  const entered = await loadFiscalData(tx, room.sealer, customerId)
  const replaced = bill.correctsInvoiceId && (await lockDocumentOfInvoice(tx, bill.correctsInvoiceId))
  const series = seriesOf('INCOME', operatingUnitId)
  const concepts = billConcepts(bill)
  const id = randomUUID()
  await addDocument(tx, {
    ...{ id, sourceKey, kind: 'INCOME', series, number: await nextFolio(tx, series), createdAt: now },
    ...{ invoiceId, contractId, customerId, operatingUnitId },
    receiver:
      entered ?? contractHolder(bill.contractNumber, fiscalSettingsOf(room).postalCodeOf(operatingUnitId)),
    totalCentavos: centavosFromPesos(bill.total),
    source: { of: 'bill', bill },
    replacesId: replaced && holdsOrMay(replaced) ? replaced.id : null,
    ...('obstacle' in concepts
      ? { state: 'REFUSED', lastReason: concepts.obstacle }
      : { state: 'PENDING', nextTryAt: now }),
  })
  if (replaced) await nameReplacement(tx, replaced, id)
  await noteEvents(tx, [{ documentId: id, at: now, what: 'ADDED' }])
  afterCommit(tx, queueLoops.wake)
}

/** What was withdrawn before it was stamped needs nobody to take its place. */
function holdsOrMay({ state, uuid }: DocumentRow): boolean {
  return state !== 'CANCELLED' || uuid !== null
}

/** A document that waits to be cancelled for a replacement learns which it is. */
async function nameReplacement(tx: Transaction, replaced: DocumentRow, id: string): Promise<void> {
  if (replaced.cancelMotive === '01' && replaced.cancelReplacementId === null)
    await changeDocument(tx, replaced.id, { cancelReplacementId: id })
}
