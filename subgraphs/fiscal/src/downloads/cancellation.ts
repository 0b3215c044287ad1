import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { lastReceipt } from '../store/cancellation-receipt.ts'
import { askedDocument } from './asked-document.ts'

/** `?document=ID` or `?invoice=ID`: SAT's acuse of a cancellation, byte for byte as the PAC gave it; none while none is kept. */
export const cancellationDownload: Download = async (context, asked) => {
  const document = await askedDocument(context, asked)
  if (document === null) return null
  const { viewer, room } = context
  const xml = await room.database.transaction(viewer, (tx) => lastReceipt(tx, document.id))
  if (xml === null) return null
  return {
    name: `acuse-${document.series}-${document.number}.xml`,
    mediaType: 'application/xml; charset=utf-8',
    body: Buffer.from(xml, 'utf8'),
  }
}
