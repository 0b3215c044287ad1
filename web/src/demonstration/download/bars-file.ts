import { civilDate, startOfDay } from '@aquacis/kit/values/calendar.ts'
import type { HouseConsumption } from '../house/consumption.ts'
import { storedZip } from './stored-zip.ts'

const headings = ['Desde', 'Hasta', 'Zona horaria', 'Consumo (m³)', 'Calidad'] as const

type Row = readonly [from: string, to: string, zone: string, volume: number | null, quality: string]

const wall = (instant: string) => {
  const at = new Date(instant)
  const minutes = Math.floor((at.getTime() - startOfDay(at).getTime()) / 60_000)
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  return `${civilDate(at)} ${clock}`
}

/** As the downloads of the product say it. */
function rowsOf(bars: readonly HouseConsumption[]): Row[] {
  return bars.map(({ from, to, volume, interpolated }) => {
    const known = volume ?? interpolated
    const quality = volume !== null ? 'medido' : interpolated === null ? 'sin dato' : 'interpolado'
    return [wall(from), wall(to), 'UTC-06:00', known === null ? null : Number(known), quality]
  })
}

function csv(rows: readonly Row[]): string {
  return [headings, ...rows]
    .map((cells) => cells.map((cell) => cell ?? '').join(','))
    .join('\r\n')
    .concat('\r\n')
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** One sheet, as little of ECMA-376 as spreadsheets ask for. */
function workbook(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const cell = (value: string | number | null) => {
    if (value === null) return '<c/>'
    return typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const sheet = [headings, ...rows].map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')
  const relation = (type: string, target: string) =>
    `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`
  return storedZip({
    '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Consumo" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  })
}

/** Bars as a file for a spreadsheet. */
export function barsFile(bars: readonly HouseConsumption[], format: 'csv' | 'xlsx'): Blob {
  const rows = rowsOf(bars)
  return format === 'csv'
    ? new Blob([csv(rows)], { type: 'text/csv' })
    : new Blob([workbook(rows)], { type: `${kind}.sheet` })
}
