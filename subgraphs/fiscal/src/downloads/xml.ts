import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { askedDocument } from './asked-document.ts'

/** `?invoice=ID` or `?document=ID`: a stamped CFDI, byte for byte as the PAC gave it; none while it is not stamped. */
export const xmlDownload: Download = async (context, asked) => {
  const document = await askedDocument(context, asked)
  if (document?.stampedXml == null) return null
  return {
    name: `${document.series}-${document.number}.xml`,
    mediaType: 'application/xml; charset=utf-8',
    body: Buffer.from(document.stampedXml, 'utf8'),
  }
}
