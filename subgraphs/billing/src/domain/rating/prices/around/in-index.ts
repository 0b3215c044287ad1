import { type Decimal, multiplyDecimals, roundDecimal } from '@aquacis/kit/values/decimal.ts'
import type { Rounding } from '../../charge-sheet.ts'
import { told } from '../../document/mistake.ts'
import { numberOf } from '../../document/number-text.ts'
import { object, ref, text, word } from '../../document/shape.ts'
import { NotPriced } from '../../refusal.ts'
import type { IndexValue, Making, PriceDocument, PriceModel, RoundingDocument } from '../making.ts'
import { type Price, type Priced, roundedOver } from '../price.ts'

interface IndexDocument {
  readonly index: string
  readonly convert?: 'amount' | 'prices'
  readonly roundUnits?: RoundingDocument
  readonly round?: RoundingDocument
  readonly roundPerM3?: RoundingDocument
  readonly price: PriceDocument
}

/** A price that is written in units of an index (UMA, minimum wages) and converted by the value of the day. */
export const inIndex: PriceModel = {
  name: 'in-index',
  shape: object(
    'The price inside is written in units of an index such as UMA, converted by its value of the day; a period in which it changes is priced by the days of each value.',
    ['index', 'price'],
    {
      index: text('Name of one of "indices".'),
      convert: word(
        '"amount" (when left out): the price is computed in units, then its amount is converted. "prices": every price of the table is converted and rounded first, and the volume priced with those.',
        ['amount', 'prices'],
      ),
      roundUnits: ref(
        'rounding',
        'With "amount": rounds the units before they are converted. Left out: not rounded.',
      ),
      round: ref('rounding', 'Rounds converted amounts (fixed charges, quotas). Left out: not rounded.'),
      roundPerM3: ref(
        'rounding',
        'With "prices": rounds the converted price of one m³. Left out: not rounded.',
      ),
      price: ref('price', 'The price in units of the index.'),
    },
    {
      model: 'in-index',
      index: 'UMA',
      roundUnits: { step: '0.0001' },
      round: { step: '0.01' },
      price: { model: 'range-quota', ranges: [{ upTo: 15, quota: '0.7364' }] },
    },
  ),
  make(document: IndexDocument, making) {
    const values = making.indexValues(document.index)
    const roundingOf = (rounding: RoundingDocument | undefined): Rounding | null =>
      rounding === undefined
        ? null
        : making.rounding(rounding, { step: { digits: 1n, scale: 2 }, mode: 'half-up' })
    const round = roundingOf(document.round)
    const path = making.path
    if (document.convert === 'prices') {
      if (document.roundUnits !== undefined) making.mistake(told('unitsRoundedInVain'), 'roundUnits')
      const perM3 = roundingOf(document.roundPerM3)
      const prices = (values ?? []).map(({ from, value }) => ({
        from,
        of: convertedPrice(document, making, value, round, perM3),
      }))
      return (use) => inForce(prices, document.index, use.day, path).of(use)
    }
    if (document.roundPerM3 !== undefined) making.mistake(told('perM3RoundedInVain'), 'roundPerM3')
    const units = roundingOf(document.roundUnits)
    const inner = making.converted(numberOf).inner(document.price, 'price')
    return (use) =>
      convertedAmount(
        inner(use),
        inForce(values ?? [], document.index, use.day, path),
        use.over,
        units,
        round,
      )
  },
}

function convertedPrice(
  document: IndexDocument,
  making: Making,
  value: Decimal,
  round: Rounding | null,
  perM3: Rounding | null,
): Price {
  const money: Making['money'] = (units, kind) => {
    const exact = multiplyDecimals(numberOf(units), value)
    const rounding = kind === 'amount' ? round : perM3
    return rounding === null ? exact : roundDecimal(exact, rounding.step, rounding.mode)
  }
  return making.converted(money).inner(document.price, 'price')
}

function convertedAmount(
  priced: Priced,
  { value }: IndexValue,
  over: bigint,
  units: Rounding | null,
  round: Rounding | null,
): Priced {
  const convert = (amount: Decimal) => {
    if (amount.digits === 0n) return amount
    const counted = units === null ? amount : roundedOver(amount, over, units)
    const money = multiplyDecimals(counted, value)
    return round === null ? money : roundedOver(money, over, round)
  }
  return {
    ...priced,
    each: convert(priced.each),
    once: convert(priced.once),
    parts: priced.parts.map((part) => ({ ...part, unitPrice: multiplyDecimals(part.unitPrice, value) })),
  }
}

/** The newest value that holds on the day. */
function inForce<Dated extends { readonly from: string }>(
  values: readonly Dated[],
  index: string,
  day: string,
  path: string,
): Dated {
  const found = values.findLast(({ from }) => from <= day)
  if (found === undefined)
    throw new NotPriced(
      'IndexValueMissing',
      `the tariff knows no value of ${index} on ${day}`,
      path,
      `add the value with its first day to "indices"/"${index}"`,
    )
  return found
}
