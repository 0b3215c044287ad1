import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type BillDifference,
  type ComparedBill,
  compareBills,
  volumeText,
} from '@aquacis/billing/bill-compare'
import { csvReader } from '@aquacis/billing/bill-compare/csv-reader'
import { type BillReader, billReader } from '@aquacis/billing/bill-compare/read-charge-rows'
import { pesosText } from '@aquacis/kit/values/money.ts'
import type { Command, Streams } from '../command.ts'

const help = `aquacis bill-compare: where two systems bill differently, bill by bill: the parallel run of a migration.

Usage: npx -y pnpm@12 -s aquacis bill-compare --ours OURS.csv --theirs THEIRS.csv > differences.jsonl

  --ours FILE      bills of this system
  --theirs FILE    bills of the other system
  --ignore NAMES   columns to pass over, separated by commas
  --equal          also write a line for each bill over which both agree

Files
  CSV with a header, separated by comma, semicolon or tab. Columns in any order, in English or Spanish:
    contract | contrato           the number on the bill
    period | periodo              or from and to (desde, hasta): as both systems write it; a whole month is its name, 2026-10
    class | clase (optional)      case and accents are forgiven
    m3 | consumo (optional)       to the places of whoever writes fewer
    total                         pesos with IVA
    any other column              the amount of a concept: agua, alcantarillado, saneamiento, iva, recargos …
  Or a row for each charge, those of a bill behind each other, as GET /download/charge-sheets?run=… gives them for a run
  that only computes: with concept | concepto and amount | importe (and vat | iva) beside contract, period and total.

Answers, one JSON object a line for each bill that differs
  {"contract":"442761","period":"2026-10","cause":"VOLUME","by":"12.40","ours":{…},"theirs":{…},
   "amounts":[{"concept":"water","ours":"310.20","theirs":"297.80"},…]}
    cause    MISSING_OURS, MISSING_THEIRS   one of the systems has no such bill
             VOLUME         other cubic metres
             TARIFF_CLASS   the same water, another class
             CONCEPT        one of them charges something that the other does not
             ROUNDING       a centavo for each amount at most
             PRICE          the same water and class, another price
    by       ours less theirs, pesos

A summary by cause goes to standard error. The exit code is 0 when all agree, 1 when some differ, 2 for a file that
cannot be used.
`

/** `aquacis bill-compare`: two lists of bills in, differences out as JSON lines. */
export const billCompareCommand: Command = {
  name: 'bill-compare',
  summary: 'where this system and another bill differently, bill by bill and why',
  help,
  async run(args, streams) {
    const options = optionsOf(args)
    if ('fault' in options) return complain(streams, options.fault)
    const ours = new Map<string, ComparedBill>()
    try {
      for await (const bill of billsOf(options.ours, options.ignored)) {
        if (ours.has(keyOf(bill))) throw new UnusableFile(`${options.ours} has two bills of ${nameOf(bill)}`)
        ours.set(keyOf(bill), bill)
      }
      return await compareAll(ours, billsOf(options.theirs, options.ignored), streams, options.equal)
    } catch (error) {
      if (error instanceof UnusableFile) return complain(streams, error.message)
      throw error
    }
  },
}

interface Options {
  readonly ours: string
  readonly theirs: string
  readonly ignored: readonly string[]
  readonly equal: boolean
}

class UnusableFile extends Error {}

function optionsOf(args: readonly string[]): Options | { readonly fault: string } {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ours: text, theirs: text, ignore: text, equal: { type: 'boolean' } },
    })
    const { ours, theirs, ignore = '', equal = false } = values
    if (ours === undefined || theirs === undefined) return { fault: 'needs --ours FILE and --theirs FILE' }
    return { ours, theirs, ignored: ignore.split(',').map((name) => name.trim().toLowerCase()), equal }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function complain({ complaints }: Streams, fault: string): number {
  complaints.write(`aquacis bill-compare: ${fault}. --help says how to use it.\n`)
  return 2
}

/** Bills of a file, one at a time. */
async function* billsOf(path: string, ignored: readonly string[]): AsyncGenerator<ComparedBill> {
  const reader = csvReader()
  let bills: BillReader | null = null
  let line = 0
  const read = (cells: string[]): ComparedBill | null => {
    line += 1
    if (bills === null) {
      const header = billReader(cells, ignored)
      if ('fault' in header) throw new UnusableFile(`${path} ${header.fault}`)
      bills = header
      return null
    }
    const bill = bills.take(cells)
    if (bill !== null && 'fault' in bill) throw new UnusableFile(`row ${line} of ${path}: ${bill.fault}`)
    return bill
  }
  for await (const cells of rowsOf(path, reader)) {
    const bill = read(cells)
    if (bill !== null) yield bill
  }
  const last = lastOf(bills, path)
  if (last !== null) yield last
}

function lastOf(bills: BillReader | null, path: string): ComparedBill | null {
  if (bills === null) throw new UnusableFile(`${path} is empty`)
  return bills.end()
}

async function* rowsOf(path: string, reader: ReturnType<typeof csvReader>): AsyncGenerator<string[]> {
  try {
    for await (const piece of createReadStream(path, 'utf8')) yield* reader.take(String(piece))
    yield* reader.end()
  } catch (error) {
    if (error instanceof RangeError) throw new UnusableFile(`${path}: ${error.message}`)
    if (error instanceof Error && 'code' in error)
      throw new UnusableFile(`cannot read ${path}: ${error.message}`)
    throw error
  }
}

async function compareAll(
  ours: Map<string, ComparedBill>,
  theirs: AsyncIterable<ComparedBill>,
  { output, complaints }: Streams,
  equalToo: boolean,
): Promise<number> {
  const counts = new Map<string, number>()
  const told = (cause: string) => counts.set(cause, (counts.get(cause) ?? 0) + 1)
  const tell = (a: ComparedBill | null, b: ComparedBill | null) => {
    const difference = compareBills(a, b)
    told(difference?.cause ?? 'EQUAL')
    if (difference !== null) output.write(`${JSON.stringify(lineOf(difference))}\n`)
    else if (equalToo && a !== null) {
      output.write(
        `${JSON.stringify({ contract: a.contract, period: a.period, cause: 'EQUAL', by: '0.00' })}\n`,
      )
    }
  }
  for await (const their of theirs) {
    tell(ours.get(keyOf(their)) ?? null, their)
    ours.delete(keyOf(their))
  }
  for (const own of ours.values()) tell(own, null)
  for (const [cause, count] of counts) complaints.write(`${cause} ${count}\n`)
  return [...counts.keys()].every((cause) => cause === 'EQUAL') ? 0 : 1
}

function lineOf({ contract, period, cause, by, ours, theirs, amounts }: BillDifference) {
  return {
    ...{ contract, period, cause, by: pesosText(by), ours: sideOf(ours), theirs: sideOf(theirs) },
    amounts: amounts.map(({ concept, ours: a, theirs: b }) => ({
      concept,
      ours: a === null ? null : pesosText(a),
      theirs: b === null ? null : pesosText(b),
    })),
  }
}

function sideOf(bill: ComparedBill | null) {
  if (bill === null) return null
  const { usageClass, cubicMetres, total } = bill
  return { class: usageClass, m3: volumeText(cubicMetres), total: pesosText(total) }
}

function keyOf({ contract, period }: ComparedBill): string {
  return `${contract} ${period}`
}

function nameOf({ contract, period }: ComparedBill): string {
  return `contract ${contract} for ${period}`
}
