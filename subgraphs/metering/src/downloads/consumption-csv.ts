import { Readable } from 'node:stream'
import { byteOrderMark, csvLine } from '@aquacis/kit/values/csv-line.ts'
import { cubicMetresText } from '@aquacis/kit/values/volume.ts'
import type { ConsumptionLine } from './consumption-lines.ts'
import { headings, qualityWords } from './consumption-words.ts'
import { localTime } from './local-time.ts'

/** So much at a time that the network is not asked for each line. */
const linesOfChunk = 500

/** A table of consumption as comma-separated values, line by line as they are read. */
export function consumptionCsv(lines: Iterable<ConsumptionLine>): Readable {
  return Readable.from(chunksOf(lines), { objectMode: false })
}

function* chunksOf(lines: Iterable<ConsumptionLine>): Generator<string> {
  let chunk = byteOrderMark + csvLine(headings)
  let count = 0
  for (const { from, to, volume, quality } of lines) {
    const start = localTime(from)
    const figure = { number: volume === null ? '' : cubicMetresText(volume) }
    chunk += csvLine([start.text, localTime(to).text, start.zone, figure, qualityWords[quality]])
    count += 1
    if (count % linesOfChunk !== 0) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}
