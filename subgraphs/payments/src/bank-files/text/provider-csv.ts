import { civilDate, startOfDay, wallClockDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { ProviderRecord, ProviderStatement } from '../../domain/reconciliation/statement.ts'
import { compare, count } from '../check-balance.ts'
import { type Complaints, complaints, type FileRead } from '../file-mistake.ts'
import { writtenDay } from '../written-values.ts'
import { type CsvRow, csvRows } from './csv-rows.ts'
import { knownNames, lacksColumns, type NamedCells, namedCells, shown } from './named-cells.ts'
import type { ProviderColumns } from './provider-columns.ts'

/** Reads a provider's settlement report. Wrong sums at its end refuse the whole of it. */
export function readProviderCsv(text: string, columns: ProviderColumns): FileRead<ProviderStatement> {
  const complain = complaints()
  const rows = csvRows(text, complain)
  const [written, ...lines] = rows ?? []
  if (written === undefined) {
    if (rows !== null) complain.add('línea 1', 'el archivo está vacío', 'Descarga el reporte de nuevo.')
    return complain.conclude([])
  }
  const heading = knownNames(written, columnsOf(columns))
  if (lacksColumns(heading, columnsOf(columns), complain)) return complain.conclude([])
  const total = lines.at(-1)
  if (total?.cells[0] !== columns.total) {
    const what = `falta la última línea, la que empieza con ${columns.total}`
    complain.add(`línea ${lines.at(-1)?.line ?? 1}`, what, 'El archivo llegó cortado: descárgalo otra vez.')
    return complain.conclude([])
  }
  const all = lines.slice(0, -1).map((row) => lineOf(row, heading.cells, columns, complain))
  checkTotals(all, { total, heading: heading.cells, columns }, complain)
  checkKeys(all, complain)
  const records = all.flatMap(({ record }) => record ?? [])
  const days = records.map(({ at }) => civilDate(at)).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return complain.conclude([])
  return complain.conclude([{ kind: 'PROVIDER', provider: columns.provider, from, to, records }])
}

interface ReadLine {
  readonly line: number
  readonly amount: Centavos
  readonly fee: Centavos
  readonly net: Centavos
  /** Null for a line that is about no charge. */
  readonly record: ProviderRecord | null
}

function columnsOf(columns: ProviderColumns): string[] {
  const { key, type, chargeId, orderId, reference, at, amount, fee, net, transferId, transferReference } =
    columns
  const when = 'instant' in at ? [at.instant] : [at.day, at.time]
  return [key, type, chargeId, orderId, reference, ...when, amount, fee, net, transferId, transferReference]
}

function lineOf(
  row: CsvRow,
  heading: readonly string[],
  columns: ProviderColumns,
  complain: Complaints,
): ReadLine {
  const cells = namedCells(heading, row, complain)
  const [amount, fee, net] = [cells.pesos(columns.amount), cells.pesos(columns.fee), cells.pesos(columns.net)]
  if (amount - fee !== net)
    cells.complain(
      columns.net,
      `dice ${pesosText(net)} y ${pesosText(amount)} menos ${pesosText(fee)} son ${pesosText((amount - fee) as Centavos)}`,
      'Pide al proveedor que corrija el reporte.',
    )
  const currency = cells.text(columns.currency)
  if (currency !== '' && currency !== 'MXN')
    cells.complain(columns.currency, `es ${shown(currency)} y no MXN`, 'Importa sólo cuentas en pesos.')
  const told = cells.needed(columns.type)
  const type = columns.types[told]
  if (type === undefined) {
    if (told !== '' && !columns.otherTypes.includes(told))
      cells.complain(columns.type, `“${shown(told)}” no se conoce`, 'Avisa a sistemas: hay un tipo nuevo.')
    return { line: row.line, amount, fee, net, record: null }
  }
  const record: ProviderRecord = {
    key: cells.needed(columns.key),
    provider: columns.provider,
    ...{ type, amount, fee },
    chargeId: cells.needed(columns.chargeId),
    orderId: cells.text(columns.orderId) || null,
    reference: cells.text(columns.reference) || null,
    at: instantOf(cells, columns.at),
    transferId: cells.text(columns.transferId) || null,
    transferReference: cells.text(columns.transferReference) || null,
  }
  return { line: row.line, amount, fee, net, record }
}

function instantOf(cells: NamedCells, at: ProviderColumns['at']): Date {
  if ('instant' in at) {
    const read = new Date(cells.needed(at.instant))
    const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(cells.text(at.instant))
    // 31 November would be taken for 1 December.
    const isDay = writtenDay(cells.text(at.instant).slice(0, 10), 'YYYY-MM-DD') !== null
    if (isDay && isInstant && !Number.isNaN(read.getTime())) return read
    cells.complain(at.instant, 'no es un instante', 'Escríbelo como 2026-11-20T18:30:00Z.')
    return new Date(0)
  }
  const day = cells.day(at.day, at.form)
  const [, hours, minutes, seconds] = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(cells.text(at.time)) ?? []
  if (hours === undefined) cells.complain(at.time, 'no es una hora', 'Escríbela como 18:30:00.')
  if (day === '' || hours === undefined) return new Date(0)
  const noon = new Date(`${day}T18:00:00Z`)
  const since = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const instant = new Date(startOfDay(noon).getTime() + since * 1_000)
  // Until 2022 a day of Mexico City could have 23 or 25 hours.
  const ahead = wallClockDate(instant).getTime() - Date.parse(`${day}T00:00:00Z`) - since * 1_000
  return new Date(instant.getTime() - ahead)
}

interface TotalLine {
  readonly total: CsvRow
  readonly heading: readonly string[]
  readonly columns: ProviderColumns
}

function checkTotals(all: readonly ReadLine[], { total, heading, columns }: TotalLine, complain: Complaints) {
  const said = namedCells(heading, total, complain)
  const where = `línea ${total.line}, columna`
  const lines = total.cells[1] ?? ''
  count(
    complain,
    `línea ${total.line}, número de líneas`,
    /^\d{1,7}$/.test(lines) ? Number(lines) : null,
    all.length,
  )
  for (const column of ['amount', 'fee', 'net'] as const) {
    const is = sumOfCentavos(all.map((line) => line[column]))
    compare(complain, `${where} ${columns[column]}`, said.pesos(columns[column]), is)
  }
}

function checkKeys(all: readonly ReadLine[], complain: Complaints): void {
  const first = new Map<string, number>()
  for (const { line, record } of all) {
    if (record === null) continue
    const before = first.get(record.key)
    if (before === undefined) first.set(record.key, line)
    else {
      const what = `repite el movimiento ${shown(record.key)} de la línea ${before}`
      complain.add(`línea ${line}`, what, 'Pide al proveedor que corrija el reporte.')
    }
  }
}
