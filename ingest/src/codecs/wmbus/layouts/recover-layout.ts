import { crcRegister } from '../check/crc.ts'
import { kamstrupOrders, type Place } from './kamstrup-orders.ts'

/** Alternatives tried along one order before it is given up: more than any order has, so that none is endless. */
const mostSteps = 2_000_000

/** An order of places, with the least and most bytes of data from each place on. */
interface Order {
  readonly places: readonly Place[]
  readonly least: readonly number[]
  readonly most: readonly number[]
}

const orders: readonly Order[] = kamstrupOrders.map((places) => ({
  places,
  least: boundsOf(places, Math.min),
  most: boundsOf(places, Math.max),
}))

function boundsOf(places: readonly Place[], extreme: (...sizes: number[]) => number): number[] {
  const bounds = [0]
  for (const place of places.toReversed()) {
    const sizes = place.map((pieces) => pieces.reduce((sum, { length }) => sum + length, 0))
    bounds.unshift((bounds[0] ?? 0) + extreme(...sizes))
  }
  return bounds
}

/** A search that goes on: how far it came, and what it has chosen. */
interface Search {
  readonly signature: number
  readonly fullCrc: number
  readonly data: Buffer
  readonly chosen: Buffer[]
  steps: number
}

/**
 * The layout of a compact frame that no full frame has taught, from the orders in which Kamstrup's meters line up
 * their records: tried one by one until both the layout's signature and the CRC of the full frame fit, 32 bits that
 * leave chance no room. Bounded; `undefined` when none fits.
 */
export function recoverLayout(signature: number, fullCrc: number, data: Buffer): Uint8Array | undefined {
  for (const order of orders) {
    const search: Search = { signature, fullCrc, data, chosen: [], steps: 0 }
    if (place(search, order, 0, 0, 0, 0)) return Buffer.concat(search.chosen)
  }
  return undefined
}

/** Tries everything that may stand at one place, and so on behind it; `chosen` holds the headers when it fits. */
function place(
  search: Search,
  order: Order,
  nth: number,
  position: number,
  headers: number,
  full: number,
): boolean {
  const left = search.data.length - position
  if (left < (order.least[nth] ?? 0) || left > (order.most[nth] ?? 0)) return false
  const alternatives = order.places[nth]
  if (alternatives === undefined) {
    return left === 0 && (headers ^ 0xffff) === search.signature && (full ^ 0xffff) === search.fullCrc
  }
  const before = search.chosen.length
  for (const pieces of alternatives) {
    if (++search.steps > mostSteps) return false
    let end = position
    let behindHeaders = headers
    let behindFull = full
    for (const { header, length } of pieces) {
      if (search.chosen.includes(header)) end = Number.POSITIVE_INFINITY
      if (end + length > search.data.length) break
      search.chosen.push(header)
      behindHeaders = crcRegister(header, 0, header.length, behindHeaders)
      behindFull = crcRegister(header, 0, header.length, behindFull)
      behindFull = crcRegister(search.data, end, end + length, behindFull)
      end += length
    }
    const whole = search.chosen.length === before + pieces.length
    if (whole && place(search, order, nth + 1, end, behindHeaders, behindFull)) return true
    search.chosen.length = before
  }
  return false
}
