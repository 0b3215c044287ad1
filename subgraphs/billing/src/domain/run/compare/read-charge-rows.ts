import { centavos } from '@aquacis/kit/values/money.ts'
import type { ComparedBill } from './compare-bills.ts'
import { billRows, columnNames, conceptOf, pesosIn, plainName } from './read-bill-rows.ts'

/** Reads a list of bills row by row; `fault` says what is wrong with a row. */
export interface BillReader {
  /** The bill that this row completes; null where it does not, or the next row may still belong to it. */
  take(cells: readonly string[]): ComparedBill | { readonly fault: string } | null
  /** The last bill, where it was still open. */
  end(): ComparedBill | null
}

/** What reads a list of bills by its header: one row for each bill, or one for each charge as a run's own file has it. */
export function billReader(
  header: readonly string[],
  ignored: readonly string[] = [],
): BillReader | { readonly fault: string } {
  const charges = chargeColumns(header)
  if (charges !== null) return chargeReader(header, charges)
  const rows = billRows(header, ignored)
  return 'fault' in rows ? rows : { take: (cells) => rows.read(cells), end: () => null }
}

/** Where the parts of a charge stand in a row; below zero where the list does not tell them. */
interface ChargeColumns {
  readonly concept: number
  readonly amount: number
  readonly vat: number
  readonly kind: number
}

/** A list that names the concept of each row and its amount has a row for each charge. */
function chargeColumns(header: readonly string[]): ChargeColumns | null {
  const names = header.map(plainName)
  const place = (...of: readonly string[]) => names.findIndex((name) => of.includes(name))
  const [concept, amount] = [place('concept', 'concepto'), place('amount', 'importe')]
  if (concept < 0 || amount < 0) return null
  return { concept, amount, vat: place('vat', 'iva'), kind: place('kind', 'tipo') }
}

/** Rows of a bill follow each other: as soon as another one begins it is whole. */
function chargeReader(
  header: readonly string[],
  columns: ChargeColumns,
): BillReader | { readonly fault: string } {
  const own = columnsOfBill(header, columns)
  const rows = billRows(own.map((index) => header[index] ?? ''))
  if ('fault' in rows) return rows
  let open: ComparedBill | null = null
  return {
    take(cells) {
      const row = rows.read(own.map((index) => cells[index] ?? ''))
      if ('fault' in row) return row
      const concepts = conceptsOf(cells, columns)
      if ('fault' in concepts) return concepts
      const before = open
      const isSame = before?.contract === row.contract && before.period === row.period
      open = { ...row, concepts: added(isSame ? before.concepts : new Map(), concepts) }
      return isSame ? null : before
    },
    end: () => open,
  }
}

/** Columns that say the same in each row of a bill. The name of its period counts before the days that the bill covers. */
function columnsOfBill(header: readonly string[], { amount }: ChargeColumns): readonly number[] {
  const kinds = header.map((name, index) => (index === amount ? undefined : columnNames[plainName(name)]))
  const hasName = kinds.includes('period')
  return kinds.flatMap((kind, index) => {
    if (kind === undefined || (hasName && (kind === 'from' || kind === 'to'))) return []
    return [index]
  })
}

type Amounts = ComparedBill['concepts']

function conceptsOf(cells: readonly string[], columns: ChargeColumns): Amounts | { readonly fault: string } {
  const cell = (index: number) => cells[index]?.trim() ?? ''
  const isDiscount = ['discount', 'descuento'].includes(plainName(cell(columns.kind)))
  // Each system has names of its own for its discounts: they are set side by side as one.
  const name = isDiscount ? 'discount' : conceptOf(cell(columns.concept))
  try {
    return new Map([
      [name, pesosIn(cell(columns.amount))],
      ['vat', pesosIn(cell(columns.vat))],
    ])
  } catch (error) {
    if (error instanceof RangeError) return { fault: error.message }
    throw error
  }
}

function added(before: Amounts, more: Amounts): Amounts {
  const sums = new Map(before)
  for (const [name, amount] of more) {
    if (amount !== 0n) sums.set(name, centavos((sums.get(name) ?? 0n) + amount))
  }
  return sums
}
