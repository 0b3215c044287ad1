import { atLeast, atMost } from './around/at-least.ts'
import { byRange } from './around/by-range.ts'
import { inIndex } from './around/in-index.ts'
import { ofVolume } from './around/of-volume.ts'
import { once } from './around/once.ts'
import { rounded } from './around/rounded.ts'
import { sum } from './around/sum.ts'
import { times } from './around/times.ts'
import { bySeason } from './by-contract/by-season.ts'
import { byTrait } from './by-contract/by-trait.ts'
import { choice } from './by-contract/choice.ts'
import { given } from './by-contract/given.ts'
import { notPublished } from './by-contract/not-published.ts'
import { cumulativeTable } from './by-volume/cumulative-table.ts'
import { flatByRange } from './by-volume/flat-by-range.ts'
import { marginalBlocks } from './by-volume/marginal-blocks.ts'
import { perM3 } from './by-volume/per-m3.ts'
import { rangeQuota } from './by-volume/range-quota.ts'
import { unitPriceByTotal } from './by-volume/unit-price-by-total.ts'
import { fixed } from './fixed.ts'
import type { PriceModel } from './making.ts'
import { percentage } from './percentage.ts'

/** Every way of pricing, in the order in which the reference page tells of them. */
export const priceModels: readonly PriceModel[] = [
  fixed,
  perM3,
  cumulativeTable,
  unitPriceByTotal,
  marginalBlocks,
  rangeQuota,
  flatByRange,
  byRange,
  percentage,
  atLeast,
  atMost,
  times,
  sum,
  rounded,
  once,
  ofVolume,
  inIndex,
  byTrait,
  bySeason,
  choice,
  given,
  notPublished,
]
