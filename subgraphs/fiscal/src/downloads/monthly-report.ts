import { badUserInput, forbidden } from '@aquacis/kit/runtime/errors.ts'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { wallClockDate } from '@aquacis/kit/values/calendar.ts'
import { byteOrderMark, csvLine } from '@aquacis/kit/values/csv-line.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { FiscalDocument } from '../domain/document/document.ts'
import { monthSpan } from '../domain/month.ts'
import { documentsOfSpan } from '../store/fiscal-month.ts'

const headings = [
  ...['Tipo', 'Estado', 'Serie', 'Folio', 'Folio fiscal', 'RFC receptor', 'Nombre receptor', 'Total'],
  ...['Timbrado', 'PAC', 'Motivo de cancelación', 'Cancelado', 'Oficina'],
]

/** `?month=YYYY-MM`: every document that was stamped or cancelled in a month at the offices of whoever asks, as CSV. */
export const monthlyReportDownload: Download = async ({ viewer, room }, asked) => {
  if (viewer.kind !== 'staff') throw forbidden()
  const month = asked.get('month') ?? ''
  const span = monthSpan(month)
  if (span === null) throw badUserInput('La dirección no está completa: month=AAAA-MM.')
  const documents = await room.database.transaction(viewer, (tx) => documentsOfSpan(tx, span))
  const lines = documents.map((document) => csvLine(cellsOf(document)))
  return {
    name: `documentos-fiscales-${month}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    body: Buffer.from(byteOrderMark + csvLine(headings) + lines.join(''), 'utf8'),
  }
}

function cellsOf(document: FiscalDocument): string[] {
  const { kind, state, series, number, uuid, receiver, totalCentavos, stampedAt, pac } = document
  return [
    ...[kinds[kind], states[state], series, String(number), uuid ?? '', receiver.rfc, receiver.name],
    ...[pesosText(centavos(totalCentavos)), localTime(stampedAt), pac ?? '', document.cancelMotive ?? ''],
    ...[localTime(document.cancelledAt), String(document.operatingUnitId)],
  ]
}

const kinds: Readonly<Record<FiscalDocument['kind'], string>> = {
  INCOME: 'Ingreso',
  CREDIT_NOTE: 'Egreso',
  PAYMENT: 'Pago',
  GLOBAL: 'Global',
}

const states: Readonly<Record<FiscalDocument['state'], string>> = {
  PENDING: 'Por timbrar',
  REFUSED: 'Rechazado',
  STAMPED: 'Vigente',
  CANCELLING: 'En cancelación',
  CANCELLED: 'Cancelado',
}

function localTime(at: Date | null): string {
  return at === null ? '' : wallClockDate(at).toISOString().slice(0, 19).replace('T', ' ')
}
