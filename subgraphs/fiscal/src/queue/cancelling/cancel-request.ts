import { wallClockDate } from '@aquacis/kit/values/calendar.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { readCfdi } from '../../cfdi/read-cfdi.ts'
import { signCancellation } from '../../cfdi/sign-cancellation.ts'
import { childrenOf } from '../../domain/cfdi/xml-element.ts'
import type { CancelRequest, StampedDocument } from '../../pac/pac-port.ts'
import type { DocumentRow } from '../../store/fiscal-document.ts'
import type { Workshop } from '../workshop.ts'

/**
 * The request to cancel a document, signed with the certificate that holds now: the one that sealed the document may have
 * expired since. The sentence says why nothing can be signed.
 */
export async function cancelRequest(
  { csd }: Pick<Workshop, 'csd'>,
  row: DocumentRow,
  replacementUuid: string | null,
): Promise<CancelRequest | { readonly obstacle: string }> {
  const now = new Date()
  const current = await csd.current(now)
  if ('obstacle' in current) return { obstacle: current.obstacle.reason }
  const document = stampedDocument(row)
  const asked = {
    motive: row.cancelMotive ?? ('02' as const),
    replacementUuid: row.cancelMotive === '01' ? replacementUuid : null,
  }
  const date = wallClockDate(now).toISOString().slice(0, 19)
  const signed = signCancellation({ uuid: document.uuid, ...asked, date }, current.csd)
  return { ...document, ...asked, signed }
}

/** What SAT knows a stamped document by, as its XML says it. */
export function stampedDocument({ stampedXml, uuid, totalCentavos, kind }: DocumentRow): StampedDocument {
  const read = readCfdi(stampedXml ?? '')
  if ('fault' in read || uuid === null) throw new Error(`a stamped document does not read: ${uuid}`)
  const { element } = read
  const rfcOf = (name: string) => childrenOf(element, name)[0]?.attributes.get('Rfc') ?? ''
  return {
    ...{ uuid, issuerRfc: rfcOf('cfdi:Emisor'), receiverRfc: rfcOf('cfdi:Receptor') },
    // What a payment comes to stands in its complement; the document itself says nought.
    total: kind === 'PAYMENT' ? '0.00' : pesosText(centavos(totalCentavos)),
    sealEnd: (element.attributes.get('Sello') ?? '').slice(-8),
  }
}
