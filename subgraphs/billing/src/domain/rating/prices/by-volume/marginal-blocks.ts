import {
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '@aquacis/kit/values/decimal.ts'
import type { ChargePart } from '../../charge-sheet.ts'
import { under } from '../../document/mistake.ts'
import { type NumberText, numberOf } from '../../document/number-text.ts'
import { list, number, object } from '../../document/shape.ts'
import type { Making, PriceModel } from '../making.ts'
import { one, plus, pricedEach, timesWhole, type Use, wholeOf, zero } from '../price.ts'
import { isAbove, type Range, type RangeDocument, rangeFields, rangeOf, readRanges } from './ranges.ts'

interface BlocksDocument {
  readonly base?: NumberText
  readonly included?: NumberText
  readonly blocks: readonly (RangeDocument & { readonly price: NumberText })[]
}

interface Block extends Range {
  readonly price: Decimal
  readonly article: string
}

/** A base charge with m³ included, then each block at its own price, only for the m³ inside of it. */
export const marginalBlocks: PriceModel = {
  name: 'marginal-blocks',
  shape: object(
    'A base charge with some m³ included; each block’s price holds only for the m³ inside of the block.',
    ['blocks'],
    {
      base: number('The base charge.'),
      included: number('m³ that the base charge pays for; blocks count from there on.', '0'),
      blocks: list(
        'The blocks, rising; the first begins where the included m³ end.',
        object('A block.', ['price'], { ...rangeFields, price: number('Of each m³ inside of the block.') }),
      ),
    },
    {
      model: 'marginal-blocks',
      base: '16.46',
      included: 10,
      blocks: [{ upTo: 15, price: '2.92' }, { price: '3.37' }],
    },
  ),
  make(document: BlocksDocument, making) {
    const base = document.base === undefined ? zero : making.money(document.base, 'amount')
    const blocks = readBlocks(document, making)
    return (use) => {
      if (blocks.length > 0) rangeOf(blocks, use, making.path)
      const parts: ChargePart[] = []
      if (base.digits !== 0n)
        parts.push({ quantity: one, unit: 'servicio', unitPrice: base, article: under(making.path, 'base') })
      let each = timesWhole(base, use.fixedShare)
      for (const block of blocks) {
        if (!isAbove(use, block.above)) break
        const inside = volumeInside(use, block)
        each = plus(each, multiplyDecimals(inside, block.price))
        parts.push({
          quantity: use.over === 1n ? inside : explained(inside, use.over),
          unit: 'm³',
          unitPrice: block.price,
          article: block.article,
        })
      }
      return pricedEach(each, parts, parts.at(-1)?.article ?? making.path)
    }
  },
}

/** The first block begins where the included m³ end. */
function readBlocks(document: BlocksDocument, making: Making): readonly Block[] {
  const included = document.included === undefined ? zero : numberOf(document.included)
  return readRanges(
    document.blocks,
    making,
    'blocks',
    (block, article) => ({ price: making.money(block.price, 'perM3'), article }),
    included,
  )
}

/** m³ of the block that were used, over `over`. */
function volumeInside(use: Use, { above, upTo }: Range): Decimal {
  const end =
    upTo !== null && isAbove(use, upTo)
      ? timesWhole(upTo, use.thresholdShare)
      : timesWhole(use.cubicMetres, use.over)
  return subtractDecimals(end, timesWhole(above, use.thresholdShare))
}

function explained(volume: Decimal, over: bigint): Decimal {
  return divideDecimals(volume, wholeOf(over), { digits: 1n, scale: 6 }, 'half-up')
}
