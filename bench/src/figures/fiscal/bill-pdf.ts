import { randomBytes, randomInt } from 'node:crypto'
import { readBillOnPaper } from '@aquacis/fiscal/bill-on-paper'
import { billPdf } from '@aquacis/fiscal/bill-pdf'
import example from '@aquacis/fiscal/example-bill.json' with { type: 'json' }
import { paperFor } from '@aquacis/kit/paper/paper.ts'
import type { Figure, PreparedFigure } from '../../figure.ts'
import { median, quantile } from '../../statistics.ts'

type Bill = Parameters<typeof billPdf>[0]

const billsOfRound = 300
const rows = {
  empty: 'an empty page in both weights of the typeface',
  bill: 'a bill',
  slow: 'p99 of a bill',
  size: 'its size',
} as const

/** Bills drawn one after another by one core, each with other figures, codes and seals, beside what the library takes for an empty page. */
export const billPdfFigure: Figure = {
  name: 'bill-pdf',
  what: `a bill as a tagged PDF with chart, bar code, two QR and the stamp; median of ${billsOfRound} different ones`,
  rounds: 5,
  rows: [
    { name: rows.empty, kind: 'ceiling', unit: 'ms' },
    { name: rows.bill, kind: 'figure', unit: 'ms', against: rows.empty, promises: [{ atMost: 10 }] },
    { name: rows.slow, kind: 'figure', unit: 'ms' },
    { name: rows.size, kind: 'baseline', unit: 'kB' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const read = readBillOnPaper(example)
  if ('mistakes' in read) throw new Error(`the example is no bill: ${JSON.stringify(read.mistakes)}`)
  const { bill } = read
  return {
    round: async () => {
      const pages = await timed(() => emptyPage(bill))
      const bills = await timed(() => billPdf(other(bill)))
      return {
        [rows.empty]: median(pages.took),
        [rows.bill]: median(bills.took),
        [rows.slow]: quantile(bills.took, 0.99),
        [rows.size]: bills.bytes / 1000,
      }
    },
    close: async () => undefined,
  }
}

async function timed(draw: () => Promise<Uint8Array>) {
  const took: number[] = []
  let bytes = 0
  for (let count = 0; count < billsOfRound; count += 1) {
    const started = performance.now()
    const pdf = await draw()
    took.push(performance.now() - started)
    bytes = pdf.length
  }
  return { took, bytes }
}

function emptyPage({ billNumber }: Bill): Promise<Uint8Array> {
  const paper = paperFor({ title: billNumber, subject: billNumber, author: billNumber, on: new Date() })
  for (const weight of ['regular', 'semibold'] as const) {
    paper.content('P', () => paper.line('Agua', 40, 40, { size: 9, weight, colour: '#000000' }))
  }
  return paper.finish()
}

/** The same home in another month: nothing that a page could remember from the last one. */
function other(bill: Bill): Bill {
  const reference = `${randomInt(1e12)}${randomInt(1e10)}`.padStart(24, '4')
  const litres = randomInt(40_000)
  const total = `${randomInt(9_000)}.${String(randomInt(100)).padStart(2, '0')}`
  return {
    ...bill,
    contractNumber: String(randomInt(1_000_000)),
    holder: { ...bill.holder, name: `${bill.holder.name} ${randomBytes(6).toString('hex')}` },
    money: { ...bill.money, due: total, total },
    charges: bill.charges.map((charge) => ({ ...charge, amount: total })),
    usage: bill.usage && {
      ...bill.usage,
      litres,
      months: bill.usage.months.map((month) => ({ ...month, litres: randomInt(40_000) })),
    },
    payment: bill.payment && {
      ...bill.payment,
      reference,
      barcode: reference,
      qr: `https://agua.example/pagar/${reference}`,
    },
    fiscal: bill.fiscal.state === 'pending' ? bill.fiscal : stampedAnew(bill.fiscal),
  }
}

function stampedAnew(stamp: Extract<Bill['fiscal'], { readonly state: 'stamped' }>): Bill['fiscal'] {
  const issuerSeal = randomBytes(256).toString('base64')
  const satSeal = randomBytes(256).toString('base64')
  const chain = stamp.chain.replace(stamp.issuerSeal, issuerSeal)
  const verificationUrl = `${stamp.verificationUrl.slice(0, -8)}${issuerSeal.slice(-8)}`
  return { ...stamp, issuerSeal, satSeal, chain, verificationUrl }
}
