import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { billOfCfdi } from '../bill-pdf/bill-of-cfdi.ts'
import type { BillOnPaper } from '../bill-pdf/bill-on-paper.ts'
import { billPdf } from '../bill-pdf/bill-pdf.ts'
import { fiscalSettingsOf } from '../settings.ts'
import type { DocumentRow } from '../store/fiscal-document.ts'
import { askedDocument } from './asked-document.ts'
import { billForPaper } from './bill-for-paper.ts'

/**
 * `?invoice=ID`: a bill on paper, with its stamp once it has one. `?document=ID`: that of any fiscal document; credit notes,
 * payments and global invoices have none until they are stamped.
 */
export const pdfDownload: Download = async (context, asked) => {
  const document = await askedDocument(context, asked)
  const page = document === null ? null : pageOf(document, fiscalSettingsOf(context.room))
  if (document === null || page === null) return null
  const { kind, series, number } = document
  return {
    name: `${names[kind]}-${series}-${number}.pdf`,
    mediaType: 'application/pdf',
    body: Buffer.from(await billPdf(page)),
  }
}

const names: Readonly<Record<DocumentRow['kind'], string>> = {
  INCOME: 'recibo',
  CREDIT_NOTE: 'nota-de-credito',
  PAYMENT: 'pago',
  GLOBAL: 'factura-global',
}

function pageOf(document: DocumentRow, settings: ReturnType<typeof fiscalSettingsOf>): BillOnPaper | null {
  if (document.source.of === 'bill') return billForPaper(document, settings)
  if (document.stampedXml === null) return null
  const read = billOfCfdi(document.stampedXml)
  if ('fault' in read) throw new Error(`a stamped document has no page: ${read.fault}`)
  return read.bill
}
