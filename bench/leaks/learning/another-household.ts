import type { Series } from '../series.ts'
import { between, type Random } from './random.ts'

/** Other households use so much less, or more, of the same water. */
const least = 0.6
const most = 1.8
/** How many stand behind a cistern whose valve opens wide once a whole filling is missing, and its litres. */
const cisternShare = 0.15
const filling = { least: 200, most: 800 }

/**
 * A household that lives as this one does, but larger or smaller, now and then with a cistern between meter and taps. Its
 * label stays; its own leaks would not be what the label says of them.
 */
export function anotherHousehold(series: Series, random: Random): Series {
  const { label, litres } = series
  const share = Math.exp(between(random, Math.log(least), Math.log(most)))
  const step = random() < cisternShare ? between(random, filling.least, filling.most) : label.resolution_l
  const first = litres[0] ?? 0
  const shown = litres.map((register) => {
    const taken = Math.floor(((register - first) * share) / step) * step
    return Math.floor(taken / label.resolution_l) * label.resolution_l
  })
  return { ...series, litres: shown }
}
