import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
} from '@aquacis/kit/values/decimal.ts'
import { told } from '../../document/mistake.ts'
import { type NumberText, numberOf } from '../../document/number-text.ts'
import { number, object, ref } from '../../document/shape.ts'
import type { PriceDocument, PriceModel, RoundingDocument } from '../making.ts'
import { one, roundedOver, timesWhole, type Use, wholeOf } from '../price.ts'

interface VolumeDocument {
  readonly share?: NumberText
  readonly atLeast?: NumberText
  readonly atMost?: NumberText
  readonly round?: RoundingDocument
  readonly price: PriceDocument
}

const litre: Decimal = { digits: 1n, scale: 3 }

/** A price of other m³ than those that were used: what flows back into the sewer, a least volume, a greatest one. */
export const ofVolume: PriceModel = {
  name: 'of-volume',
  shape: object(
    'The price inside is asked with other m³ than were used: a share of them (what flows back into the sewer), at least so many, or at most.',
    ['price'],
    {
      share: number('The m³ are multiplied with this: "0.80".', '0.01', '100'),
      atLeast: number('At least so many m³ of each dwelling are priced, after the share.', '0'),
      atMost: number('At most so many m³ of each dwelling are priced, after the share.', '0'),
      round: ref('rounding', 'Rounds those m³; the step is "1" when it says none. Left out: not rounded.'),
      price: ref('price', 'The price of those m³.'),
    },
    { model: 'of-volume', share: '0.80', atMost: 40, price: { model: 'per-m3', price: '4.10' } },
  ),
  make(document: VolumeDocument, making) {
    const share = document.share === undefined ? one : numberOf(document.share)
    const [least, most] = [boundOf(document.atLeast), boundOf(document.atMost)]
    if (least !== null && most !== null && compareDecimals(least, most) > 0)
      making.mistake(told('boundsCross'), 'atLeast')
    for (const bound of [least, most])
      if (bound !== null) making.threshold(divideDecimals(bound, share, litre, 'half-up'))
    const round =
      document.round === undefined ? null : making.rounding(document.round, { step: one, mode: 'half-up' })
    const inner = making.ofShare(share).inner(document.price, 'price')
    return (use) => {
      const counted = multiplyDecimals(use.cubicMetres, share)
      const bounded = within(counted, use, least, most)
      const cubicMetres = round === null ? bounded : roundedOver(bounded, 1n, round)
      return inner({ ...use, cubicMetres })
    }
  },
}

function boundOf(bound: NumberText | undefined): Decimal | null {
  return bound === undefined ? null : numberOf(bound)
}

/** Bounds follow the days as those of ranges do. */
function within(counted: Decimal, use: Use, least: Decimal | null, most: Decimal | null): Decimal {
  if (least !== null && compareDecimals(counted, byDays(least, use)) < 0) return byDays(least, use)
  if (most !== null && compareDecimals(counted, byDays(most, use)) > 0) return byDays(most, use)
  return counted
}

function byDays(bound: Decimal, { thresholdShare, over }: Use): Decimal {
  return thresholdShare === over
    ? bound
    : divideDecimals(timesWhole(bound, thresholdShare), wholeOf(over), litre, 'half-up')
}
