import { addDecimals, compareDecimals, type Decimal, decimalText } from '@aquacis/kit/values/decimal.ts'
import { type Told, told, under } from '../../document/mistake.ts'
import { type NumberText, numberOf } from '../../document/number-text.ts'
import { number, type Shape } from '../../document/shape.ts'
import { NotPriced } from '../../refusal.ts'
import type { Making } from '../making.ts'
import { one, timesWhole, type Use, zero } from '../price.ts'

/** The bounds of a range as documents write them. */
export interface RangeDocument {
  readonly from?: NumberText
  readonly upTo?: NumberText
}

/** The keys that every range has. */
export const rangeFields: Readonly<Record<string, Shape>> = {
  upTo: number('Last m³ of the range, itself included; left out in the last range when it has no end.', '0'),
  from: number(
    'Where the published table says that the range begins ("11" or "10.01"): only checked, against gaps and overlaps.',
    '0',
  ),
}

/** A range of m³: above `above`, up to `upTo` included. */
export interface Range {
  readonly above: Decimal
  readonly upTo: Decimal | null
}

/**
 * Ranges, each with what it prices; notes those that overlap, leave a gap, do not rise, or are open before the last. The first
 * begins above `start` m³.
 */
export function readRanges<Document extends RangeDocument, Row extends object>(
  documents: readonly Document[],
  making: Making,
  key: string,
  rowOf: (document: Document, article: string, range: Range, index: number) => Row,
  start: Decimal = zero,
): (Range & Row)[] {
  let above = start
  return documents.map((document, index) => {
    const { from, upTo } = document
    const range = { above, upTo: upTo === undefined ? null : numberOf(upTo) }
    const note = (about: Told) => making.mistake(about, key, index)
    if (range.upTo === null && index < documents.length - 1) note(told('rangeOpen'))
    if (range.upTo !== null && compareDecimals(range.upTo, above) <= 0)
      note(told('rangeNotRising', { end: decimalText(range.upTo), before: decimalText(above) }))
    if (from !== undefined) checkBeginning(numberOf(from), above, note)
    making.threshold(above)
    if (range.upTo !== null) making.threshold(range.upTo)
    above = range.upTo ?? above
    return { ...range, ...rowOf(document, under(under(making.path, key), index), range, index) }
  })
}

function checkBeginning(from: Decimal, above: Decimal, note: (about: Told) => void): void {
  const figures = { from: decimalText(from), before: decimalText(above) }
  if (compareDecimals(from, above) < 0) note(told('rangeOverlaps', figures))
  if (compareDecimals(from, addDecimals(above, one)) > 0) note(told('rangeGap', figures))
}

/** Whether a volume is above the bound; the bound is scaled as the use asks. */
export function isAbove({ cubicMetres, over, thresholdShare }: Use, bound: Decimal): boolean {
  return over === thresholdShare
    ? compareDecimals(cubicMetres, bound) > 0
    : compareDecimals(timesWhole(cubicMetres, over), timesWhole(bound, thresholdShare)) > 0
}

/** The range in which the volume lies. Throws NotPriced above the last one's end. */
export function rangeOf<Row extends Range>(ranges: readonly Row[], use: Use, path: string): Row {
  for (const range of ranges) if (range.upTo === null || !isAbove(use, range.upTo)) return range
  throw new NotPriced(
    'VolumeNotPriced',
    `the tariff prices no ${decimalText(use.cubicMetres)} m³: its last range ends at ${decimalText(ranges.at(-1)?.upTo ?? zero)} m³`,
    path,
    'add the range that is missing, or leave out "upTo" in the last one',
  )
}
