import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import type { HouseConsumption } from '../house/consumption.ts'
import { storedZip } from './stored-zip.ts'

const headings = ['desde', 'hasta', 'litros', 'litros repartidos'] as const

type Row = readonly [string, string, number | null, number | null]

function rowsOf(bars: readonly HouseConsumption[]): Row[] {
  const litres = (volume: string | null) => (volume === null ? null : litresFromCubicMetres(volume))
  return bars.map(({ from, to, volume, interpolated }) => [from, to, litres(volume), litres(interpolated)])
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
