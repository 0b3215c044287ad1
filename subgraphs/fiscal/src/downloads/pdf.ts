import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { billPdf } from '../bill-pdf/bill-pdf.ts'
import { fiscalSettingsOf } from '../settings.ts'
import { askedDocument } from './asked-document.ts'
import { billForPaper } from './bill-for-paper.ts'

/** `?invoice=ID`: a bill on paper, with its stamp once it has one. */
export const pdfDownload: Download = async (context, asked) => {
  const document = await askedDocument(context, asked)
  if (document === null || document.source.of !== 'bill') return null
  const bill = billForPaper(document, fiscalSettingsOf(context.room))
  return {
    name: `recibo-${document.series}-${document.number}.pdf`,
    mediaType: 'application/pdf',
    body: Buffer.from(await billPdf(bill)),
  }
}
