import writeXlsx from 'write-excel-file/node'
import type { ConsumptionLine } from './consumption-lines.ts'
import { headings, qualityWords } from './consumption-words.ts'
import { localTime } from './local-time.ts'

/** In characters, as spreadsheets count. */
const widths = [17, 17, 13, 14, 13]
const moment = 'yyyy-mm-dd hh:mm'

/** A table of consumption as a workbook (ISO/IEC 29500): dates are dates of the wall clock, volumes are numbers. */
export function consumptionWorkbook(lines: Iterable<ConsumptionLine>): Promise<Buffer> {
  const rows = Array.from(lines, ({ from, to, volume, quality }) => {
    const start = localTime(from)
    return [
      { value: start.wall, type: Date, format: moment },
      { value: localTime(to).wall, type: Date, format: moment },
      start.zone,
      volume === null ? null : { value: volume / 1_000, type: Number, format: '0.000' },
      qualityWords[quality],
    ]
  })
  const heading = headings.map((value) => ({ value, fontWeight: 'bold' as const }))
  const columns = widths.map((width) => ({ width }))
  return writeXlsx([heading, ...rows], { sheet: 'Consumo', columns, stickyRowsCount: 1 }).toBuffer()
}
