import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { businessCalendar, plusDays } from '@aquacis/kit/values/business-days.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { readStatement } from '@aquacis/payments/bank-files'
import { type Books, reconcile } from '@aquacis/payments/reconcile'
import type { Command, Streams } from '../../command.ts'
import { givenPayments } from './given-payments.ts'
import type { GivenPayment } from './read-payment.ts'

const help = `aquacis reconcile: what banks and providers say of the money, and what of it is in the book.

Usage: npx -y pnpm@12 -s aquacis reconcile [--bank FILE]… [--conekta FILE]… [--femsa FILE]…
       npx -y pnpm@12 -s aquacis reconcile [--bank FILE]… [--conekta FILE]… [--femsa FILE]… --match < payments.jsonl

JSON lines out. Files may be given in any order and several times; the same movement counts once. Amounts are pesos as text.

Files
  --bank FILE      CAMT.053 (camt.053.001.02 to .13), TXT (Cuaderno 43, 80 columns) or CSV; the file itself tells which
  --conekta FILE   settlement CSV of Conekta
  --femsa FILE     settlement CSV of Digital FEMSA
  A file with a mistake, or with sums that its lines do not come to, is refused as a whole, with each mistake and where it
  stands. CSV may be divided by comma, semicolon, tab or |, with 1,234.50 or 1.234,50. UTF-8, UTF-16 with its mark, or
  Windows-1252. XML with a DOCTYPE is refused; so are files over 16 MiB or 100,000 lines: divide them by days. Movements that
  are not booked (Sts other than BOOK) are left out: they come again. Only pesos are taken.

Payments, with --match: JSON lines on standard input
  {"id":"p1","source":"conekta charge 637e79","amount":"450.00","fee":"15.66","paidAt":"2026-11-20T16:00:00Z","contractId":"c1"}
    id          of the payment: the same line twice is one payment, another with its id a mistake
    source      for what it was posted: "conekta charge ID", "femsa charge ID", "codi charge ID" or "bank ACCOUNT KEY",
                with the account's ten digits and the "key" of the movement
    amount, fee, takenBack   pesos as text; fee and takenBack 0 unless told; a fee of 0 is one that was not known
    contractId  left out: in suspense

Answers
  {"statement":{"file":"…","source":"BANK","account":"0123456789","from":"2026-11-21","to":"2026-11-21",
   "opening":"1250000.00","closing":"1250879.78","lines":4}}
  {"movement":{"account":"…","key":"…","bookedOn":"…","amount":"321.50","isReversal":false,"reference":null,
   "trackingKey":"…","description":"…","counterparty":null,…}}
  {"record":{"provider":"CONEKTA","key":"…","type":"PAYMENT","chargeId":"…","amount":"450.00","fee":"15.66",…}}
  {"mistake":{"file":"…","where":"línea 7, columna Abono","what":"…","mend":"…"}}      in a file, in Spanish: people read it
  {"mistake":{"file":"-","where":"line 3, amount","what":"…","mend":"…"}}      a payment that was left out of the comparison
  and with --match
  {"match":{"source":"CONEKTA","line":"…","paymentIds":["p1"]}}
  {"settled":{"source":"CONEKTA","transferId":"tr_77","amount":"657.28","movement":"0123456789 2026-11-21 65728 …"}}
  {"learnedFee":{"source":"CONEKTA","chargeId":"…","fee":"15.66",…}}
  {"finding":{"kind":"MISSING","subject":"CONEKTA charge …","day":"2026-11-20","expected":"0.00","received":"450.00",…}}
    kind  MISSING they have it, the book has not · SURPLUS the book has it, they told of its day and the next and have not ·
          AMOUNT_DIFFERS · FEE_DIFFERS · TAKEN_BACK_DIFFERS · SETTLEMENT_MISSING the bank has no such transfer after three
          working days · SETTLEMENT_DIFFERS · SETTLEMENT_UNEXPECTED · PAYER_UNKNOWN · RETURNED

The exit code is 0 whatever is found, 1 when a file was refused or cannot be opened, or a
payment cannot be read, 2 when the arguments cannot be followed.

Example
  npx -y pnpm@12 -s aquacis reconcile --bank subgraphs/payments/test/statements/camt-08.xml
`

const sources = { bank: 'BANK', conekta: 'CONEKTA', femsa: 'FEMSA' } as const

/** `aquacis reconcile`: files of banks and providers in, JSON lines of movements and of differences out. */
export const reconcileCommand: Command = {
  name: 'reconcile',
  summary: 'what banks and providers say of the money, and what of it is in the book',
  help,
  async run(args, streams) {
    const told = readArguments(args)
    if ('fault' in told) {
      streams.complaints.write(`${told.fault}\nSee “aquacis reconcile --help”.\n`)
      return 2
    }
    const taken = emptyTaken()
    for (const { source, file } of told.files) await takeFile(taken, source, file, streams)
    if (told.match) {
      const { payments, mistakes } = await givenPayments(streams)
      if (mistakes.length > 0) taken.refused = true
      await write(
        streams,
        mistakes.map((mistake) => ({ mistake })),
      )
      await writeComparison(taken, payments, streams)
    }
    return taken.refused ? 1 : 0
  },
}

interface Told {
  readonly files: readonly { readonly source: 'BANK' | 'CONEKTA' | 'FEMSA'; readonly file: string }[]
  readonly match: boolean
}

function readArguments(args: readonly string[]): Told | { readonly fault: string } {
  try {
    const many = { type: 'string', multiple: true } as const
    const options = {
      bank: many,
      conekta: many,
      femsa: many,
      match: { type: 'boolean', default: false },
    } as const
    const { values } = parseArgs({ args: [...args], options })
    const files = (['bank', 'conekta', 'femsa'] as const).flatMap((name) =>
      (values[name] ?? []).map((file) => ({ source: sources[name], file })),
    )
    if (files.length === 0) return { fault: 'Name a file: --bank FILE, --conekta FILE or --femsa FILE.' }
    return { files, match: values.match }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

interface Taken {
  readonly movements: Books['movements'][number][]
  readonly records: Books['records'][number][]
  /** `SOURCE day`, each day that a file tells of. */
  readonly days: Set<string>
  refused: boolean
}

function emptyTaken(): Taken {
  return { movements: [], records: [], days: new Set(), refused: false }
}

async function takeFile(
  taken: Taken,
  source: 'BANK' | 'CONEKTA' | 'FEMSA',
  file: string,
  streams: Streams,
): Promise<void> {
  const bytes = await readFile(file).catch((error: Error) => error)
  if (bytes instanceof Error) {
    taken.refused = true
    streams.complaints.write(`${file} cannot be opened: ${bytes.message}\n`)
    return
  }
  const read = readStatement(source, bytes)
  if (read.kind === 'mistaken') {
    taken.refused = true
    await write(
      streams,
      read.mistakes.map((mistake) => ({ mistake: { file, ...mistake } })),
    )
    return
  }
  for (const statement of read.statements) {
    const { from, to } = statement
    for (let day = from; day <= to; day = plusDays(day, 1)) taken.days.add(`${source} ${day}`)
    if (statement.kind === 'BANK') {
      const { movements, kind: _, ...head } = statement
      taken.movements.push(...movements)
      const lines = movements.map((movement) => ({ movement }))
      await write(streams, [{ statement: { file, source, ...head, lines: movements.length } }, ...lines])
    } else {
      taken.records.push(...statement.records)
      const lines = statement.records.map((record) => ({ record }))
      await write(streams, [{ statement: { file, source, from, to, lines: lines.length } }, ...lines])
    }
  }
}

async function writeComparison(
  { movements, records, days }: Taken,
  payments: readonly GivenPayment[],
  streams: Streams,
): Promise<void> {
  const isCovered = (source: string, day: string) => days.has(`${source} ${day}`)
  const books = { movements, records, payments, transfers: [], isCovered }
  const { matches, arrivals, fees, findings } = reconcile(books, businessCalendar())
  await write(streams, [
    ...matches.map((match) => ({ match })),
    ...arrivals.map(({ settlement: { source, transferId, amount }, movement: { account, key } }) => ({
      settled: { source, transferId, amount, movement: `${account} ${key}` },
    })),
    ...fees.map((learnedFee) => ({ learnedFee })),
    ...findings.map((finding) => ({ finding })),
  ])
}

/** Centavos leave as pesos; whoever reads more slowly is waited for. */
async function write({ output }: Streams, lines: readonly object[]): Promise<void> {
  const asPesos = (_key: string, value: unknown) =>
    typeof value === 'bigint' ? pesosText(value as Parameters<typeof pesosText>[0]) : value
  const text = lines.map((line) => `${JSON.stringify(line, asPesos)}\n`).join('')
  if (text !== '' && !output.write(text)) await once(output, 'drain')
}
