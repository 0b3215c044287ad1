import { writeFile } from 'node:fs/promises'
import { billPdf } from '../src/bill-pdf/bill-pdf.ts'
import { readBillOnPaper } from '../src/bill-pdf/read-bill-on-paper.ts'
import example from './bill.json' with { type: 'json' }
import { opened, pictureOf } from './read-back.ts'

// Takes docs/pictures/bill.png anew: the example as a bill, as a reader shows it.
const read = readBillOnPaper(example)
if ('mistakes' in read) throw new Error(`the example is no bill: ${JSON.stringify(read.mistakes)}`)
const document = await opened(await billPdf(read.bill))
await writeFile(new URL('../../../docs/pictures/bill.png', import.meta.url), await pictureOf(document, 120))
