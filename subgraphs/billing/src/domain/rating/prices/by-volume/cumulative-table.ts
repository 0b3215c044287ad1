import {
  type Decimal,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '@aquacis/kit/values/decimal.ts'
import { told, under } from '../../document/mistake.ts'
import type { NumberText } from '../../document/number-text.ts'
import { list, map, number, object, ref } from '../../document/shape.ts'
import { NotPriced } from '../../refusal.ts'
import type { Making, PriceDocument, PriceModel } from '../making.ts'
import {
  one,
  type Price,
  type Priced,
  plus,
  pricedEach,
  timesWhole,
  type Use,
  wholeOf,
  zero,
} from '../price.ts'

interface TableDocument {
  readonly amounts: readonly NumberText[] | Readonly<Record<string, NumberText>>
  readonly beyond?: PriceDocument
  readonly perExtra?: NumberText
}

/** The amount of each whole m³ in a table: CEA's way. */
export const cumulativeTable: PriceModel = {
  name: 'cumulative-table',
  shape: object(
    'A table that says the whole amount for each whole m³. Row 0 is the fixed charge inside of the amounts.',
    ['amounts'],
    {
      amounts: {
        kind: 'either',
        about: 'The rows.',
        of: [
          list(
            'The amounts for 0, 1, 2, … m³, without a gap.',
            number('The whole amount for so many m³.'),
            1,
          ),
          map(
            'Only the rows that are known: m³ → amount. Other volumes are refused, not guessed.',
            'm³',
            number('The whole amount for so many m³.'),
          ),
        ],
      },
      perExtra: number('Of each m³ beyond the last row, added to the last row.'),
      beyond: ref('price', 'Price of the whole volume beyond the last row (instead of "perExtra").'),
    },
    { model: 'cumulative-table', amounts: ['48.43', '73.64', '86.07'], perExtra: '43' },
  ),
  make(document: TableDocument, making) {
    making.needsWholeCubicMetres()
    const rows = readRows(document, making)
    const last = Math.max(...rows.keys())
    for (const m3 of rows.keys()) making.threshold(wholeOf(BigInt(m3)))
    if (document.beyond !== undefined && document.perExtra !== undefined) making.mistake(told('beyondTwice'))
    const beyond = priceBeyond(document, last, rows.get(last) ?? zero, making)
    const fixedCharge = rows.get(0) ?? zero
    return (use) => {
      const m3 = equivalentCubicMetres(use)
      if (m3 > last) return beyond(use)
      const row = rows.get(m3)
      if (row === undefined) throw notInTable(m3, making.path)
      return ofRow(use, row, fixedCharge, `${making.path}/amounts/${m3}`)
    }
  },
}

function readRows({ amounts }: TableDocument, making: Making): ReadonlyMap<number, Decimal> {
  const rows = new Map<number, Decimal>()
  for (const [key, amount] of Object.entries(amounts)) {
    if (/^(0|[1-9]\d{0,6})$/.test(key)) rows.set(Number(key), making.money(amount, 'amount'))
    else making.mistake(told('rowNotWhole', { key }), 'amounts', key)
  }
  return rows
}

function priceBeyond(document: TableDocument, last: number, lastRow: Decimal, making: Making): Price {
  if (document.beyond !== undefined) return making.inner(document.beyond, 'beyond')
  if (document.perExtra === undefined)
    return (use) => {
      throw notInTable(equivalentCubicMetres(use), making.path)
    }
  const price = making.money(document.perExtra, 'perM3')
  const [path, bound] = [making.path, wholeOf(BigInt(last))]
  return ({ cubicMetres, over, thresholdShare }) => {
    const extra = subtractDecimals(timesWhole(cubicMetres, over), timesWhole(bound, thresholdShare))
    const parts = [
      { quantity: one, unit: 'servicio', unitPrice: lastRow, article: `${path}/amounts/${last}` },
      { quantity: overOne(extra, over), unit: 'm³', unitPrice: price, article: under(path, 'perExtra') },
    ] as const
    return pricedEach(plus(timesWhole(lastRow, thresholdShare), multiplyDecimals(price, extra)), parts, path)
  }
}

/** Exact where nothing is divided, to six places otherwise: parts explain, they are not summed. */
function overOne(amount: Decimal, over: bigint): Decimal {
  return over === 1n ? amount : divideDecimals(amount, wholeOf(over), { digits: 1n, scale: 6 }, 'half-up')
}

/** The whole m³ that a full period would have had; of a full period, its own. */
function equivalentCubicMetres({ cubicMetres, over, thresholdShare }: Use): number {
  if (over === thresholdShare && cubicMetres.scale === 0) return Number(cubicMetres.digits)
  return Number(divideDecimals(timesWhole(cubicMetres, over), wholeOf(thresholdShare), one, 'half-up').digits)
}

/** The fixed charge inside of the row follows the days of fixed charges, the rest those of thresholds. */
function ofRow(use: Use, row: Decimal, fixedCharge: Decimal, article: string): Priced {
  const { fixedShare, thresholdShare } = use
  const each =
    fixedShare === thresholdShare
      ? timesWhole(row, fixedShare)
      : plus(
          timesWhole(fixedCharge, fixedShare),
          timesWhole(subtractDecimals(row, fixedCharge), thresholdShare),
        )
  return pricedEach(each, [{ quantity: one, unit: 'servicio', unitPrice: row, article }], article)
}

function notInTable(m3: number, path: string): NotPriced {
  return new NotPriced(
    'VolumeNotPriced',
    `the tariff's table has no row for ${decimalText(wholeOf(BigInt(m3)))} m³`,
    under(path, 'amounts'),
    'add the row, or say with "perExtra" or "beyond" what more m³ cost',
  )
}
