import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { readCfdi } from '../cfdi/read-cfdi.ts'
import { childrenOf } from '../domain/cfdi/xml-element.ts'
import { type CancelStep, stepAfterRequest, stepAfterState } from '../domain/stamping/cancel-step.ts'
import { DocumentCancelled } from '../events.ts'
import type { StampedDocument } from '../pac/pac-port.ts'
import { noteEvents } from '../store/document-event.ts'
import { settleDocument } from '../store/due-documents.ts'
import type { DocumentRow } from '../store/fiscal-document.ts'
import { pacNamed, type Workshop } from './workshop.ts'

/** Asks for a cancellation, or how the one that was asked for stands, and keeps the answer. */
export async function attemptCancellation(
  workshop: Workshop,
  row: DocumentRow,
  replacementUuid: string | null,
  signal: AbortSignal,
): Promise<void> {
  const step = await nextStep(workshop, row, replacementUuid, signal)
  const now = new Date()
  const { id, cancelMotive } = row
  await workshop.room.database.transaction(systemViewer, async (tx) => {
    const kept = await settleDocument(tx, row, changeOf(step, now))
    if (!kept || (step.state === 'CANCELLING' && step.reason === null)) return
    const detail = step.state === 'CANCELLED' ? step.how : step.reason
    const what =
      step.state === 'CANCELLED' ? 'CANCELLED' : step.state === 'STAMPED' ? 'CANCEL_REFUSED' : 'DELAYED'
    if (what !== 'DELAYED' || detail !== row.lastReason)
      await noteEvents(tx, [{ documentId: id, at: now, what, pac: row.pac, detail }])
    if (step.state !== 'CANCELLED' || cancelMotive === null) return
    const { invoiceId, contractId, operatingUnitId } = row
    const data = {
      ...{ documentId: id, invoiceId, operatingUnitId, motive: cancelMotive },
      cancelledAt: now.toISOString(),
    }
    await publish(tx, [newEvent(DocumentCancelled, { key: contractId ?? id, data, occurredAt: now })])
  })
}

async function nextStep(
  workshop: Workshop,
  row: DocumentRow,
  replacementUuid: string | null,
  signal: AbortSignal,
): Promise<CancelStep> {
  const pac = pacNamed(workshop, row.pac ?? '')
  const document = stampedDocument(row)
  const { cancelMotive, tries } = row
  if (row.cancelAsked || cancelMotive === null)
    return stepAfterState(await pac.stateOf(document.said, signal), tries, new Date())
  const request = { ...document.said, motive: cancelMotive, certificateNumber: document.certificateNumber }
  const asked = { ...request, replacementUuid: cancelMotive === '01' ? replacementUuid : null }
  return stepAfterRequest(await pac.cancel(asked, signal), tries, new Date())
}

function changeOf(step: CancelStep, now: Date) {
  switch (step.state) {
    case 'CANCELLED':
      return { state: step.state, cancelledAt: now, nextTryAt: null, lastReason: null, lastCode: null }
    case 'STAMPED':
      return {
        ...{ state: step.state, nextTryAt: null, lastReason: step.reason },
        ...{ cancelMotive: null, cancelReplacementId: null, cancelAsked: false },
      }
    case 'CANCELLING':
      return { nextTryAt: step.nextTryAt, cancelAsked: step.asked, lastReason: step.reason }
  }
}

/** What SAT knows a stamped document by, as its XML says it. */
function stampedDocument({ stampedXml, uuid, totalCentavos }: DocumentRow): {
  readonly said: StampedDocument
  readonly certificateNumber: string
} {
  const read = readCfdi(stampedXml ?? '')
  if ('fault' in read || uuid === null) throw new Error(`a stamped document does not read: ${uuid}`)
  const { element } = read
  const rfcOf = (kind: string) => childrenOf(element, kind)[0]?.attributes.get('Rfc') ?? ''
  return {
    said: {
      ...{ uuid, issuerRfc: rfcOf('cfdi:Emisor'), receiverRfc: rfcOf('cfdi:Receptor') },
      total: pesosText(centavos(totalCentavos)),
      sealEnd: (element.attributes.get('Sello') ?? '').slice(-8),
    },
    certificateNumber: element.attributes.get('NoCertificado') ?? '',
  }
}
