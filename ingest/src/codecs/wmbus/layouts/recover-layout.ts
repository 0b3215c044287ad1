import { crcRegister, registerBefore } from '../check/crc.ts'
import { kamstrupOrders, type Piece, type Place } from './kamstrup-orders.ts'

/** An order of places in two halves that have about as many ways each. */
interface Halves {
  readonly front: readonly Place[]
  /** Last place first. */
  readonly back: readonly Place[]
}

const halves: readonly Halves[] = kamstrupOrders.map((places) => {
  const waysBefore = (end: number) => places.slice(0, end).reduce((ways, place) => ways * place.length, 1)
  const all = waysBefore(places.length)
  const middle = places.findIndex((_, end) => waysBefore(end) ** 2 >= all)
  return { front: places.slice(0, middle), back: reversed(places.slice(middle)) }
})

/** One way through a half: how many bytes of data it takes, and both registers where the halves meet. */
interface Way {
  readonly length: number
  readonly headers: number
  readonly full: number
  readonly pieces: readonly Piece[]
}

/**
 * The layout of a compact frame that no full frame has taught, from the orders in which Kamstrup's meters line up
 * their records: the one for which both the layout's signature and the CRC of the full frame fit, 32 bits that leave
 * chance no room. The first half of an order is followed forwards, the second one backwards from both checksums, and
 * where they meet is the layout: some thousand steps instead of millions. `undefined` when none fits.
 */
export function recoverLayout(signature: number, fullCrc: number, data: Buffer): Uint8Array | undefined {
  const end: Way = { length: 0, headers: signature ^ 0xffff, full: fullCrc ^ 0xffff, pieces: [] }
  const start: Way = { length: 0, headers: 0, full: 0, pieces: [] }
  for (const { front, back } of halves) {
    const fronts = new Map<number, Way>()
    for (const way of waysThrough(front, start, forwards(data))) {
      fronts.set(meetingPoint(way.length, way), way)
    }
    for (const way of waysThrough(back, end, backwards(data))) {
      const met = fronts.get(meetingPoint(data.length - way.length, way))
      const pieces = met && [...met.pieces, ...way.pieces]
      if (pieces !== undefined && new Set(pieces).size === pieces.length) {
        return Buffer.concat(pieces.map(({ header }) => header))
      }
    }
  }
  return undefined
}

/** Position and both registers in one number. */
function meetingPoint(position: number, { headers, full }: Way): number {
  return (position * 0x10000 + headers) * 0x10000 + full
}

/** Every way through some places and the pieces at each, none longer than the data. */
function waysThrough(places: readonly Place[], from: Way, step: Step): readonly Way[] {
  let ways: readonly Way[] = [from]
  for (const place of places) {
    ways = ways.flatMap((way) =>
      place.flatMap((pieces) => {
        let reached: Way | undefined = way
        for (const piece of pieces) reached = reached && step(reached, piece)
        return reached ?? []
      }),
    )
  }
  return ways
}

type Step = (way: Way, piece: Piece) => Way | undefined

function forwards(data: Buffer): Step {
  return (before, piece) => {
    const { header } = piece
    const end = before.length + piece.length
    if (end > data.length) return undefined
    const behindHeader = crcRegister(header, 0, header.length, before.full)
    return {
      length: end,
      headers: crcRegister(header, 0, header.length, before.headers),
      full: crcRegister(data, before.length, end, behindHeader),
      pieces: [...before.pieces, piece],
    }
  }
}

function backwards(data: Buffer): Step {
  return (behind, piece) => {
    const { header } = piece
    const end = data.length - behind.length
    const start = end - piece.length
    if (start < 0) return undefined
    const behindHeader = registerBefore(data, start, end, behind.full)
    return {
      length: behind.length + piece.length,
      headers: registerBefore(header, 0, header.length, behind.headers),
      full: registerBefore(header, 0, header.length, behindHeader),
      pieces: [piece, ...behind.pieces],
    }
  }
}

/** Places and the pieces at each, last first. */
function reversed(places: readonly Place[]): readonly Place[] {
  return places.toReversed().map((place) => place.map((pieces) => pieces.toReversed()))
}
