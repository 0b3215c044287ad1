import { type BitReader, bitReader, wholeValue } from './bit-reader.ts'
import type { BatchLayout, Series } from './device.ts'

/** One value of a batch: what, how many seconds before the batch was sent, and how much. */
export interface BatchValue {
  readonly quantity: string
  readonly secondsAgo: number
  readonly value: number
}

/** A series while it is read: its values so far, and how its differences are written. */
interface Track {
  readonly series: Series
  readonly values: { readonly at: number; readonly value: number }[]
  readonly sign: number
  readonly code: number
}

interface Batch {
  readonly bits: BitReader
  readonly layout: BatchLayout
  readonly tracks: Map<number, Track>
  newest: number
}

const seconds = 32
/** The code in which the distance between the starts of two series is written. */
const startCode = 1

/** Unpacks a batch (Watteco's batch format); undefined for a series that the model does not have. */
export function unpackBatch(bytes: Buffer, layout: BatchLayout): readonly BatchValue[] | undefined {
  const bits = bitReader(bytes)
  const flags = bits.number(8)
  // Three bits number the batches; the fourth is empty.
  bits.number(4)
  const batch: Batch = { bits, layout, tracks: new Map(), newest: 0 }
  const hasMore = ((flags >> 2) & 1) === 0
  const started = startTracks(batch, flags >> 4, hasMore)
  if (!started) return undefined
  const known = !hasMore || ((flags >> 1) & 1 ? readTogether(batch) : readApart(batch))
  if (!known) return undefined
  const sent = timeAfter(bits, batch.newest, bits.length(startCode))
  return [...batch.tracks.values()].flatMap(({ series: { quantity }, values }) =>
    values.map(({ at, value }) => ({ quantity, secondsAgo: sent - at, value })),
  )
}

/** Every series begins with one whole value. */
function startTracks(batch: Batch, count: number, hasMore: boolean): boolean {
  const { bits, layout, tracks } = batch
  for (let nth = 0; nth < count; nth++) {
    const label = bits.number(layout.labelBits)
    const series = layout.series[label]
    if (series === undefined) return false
    const at =
      batch.newest === 0 ? bits.number(seconds) : timeAfter(bits, batch.newest, bits.length(startCode))
    const value = bits.number(series.bits)
    batch.newest = at
    tracks.set(label, {
      series,
      values: [{ at, value }],
      sign: hasMore ? bits.number(2) : 0,
      code: hasMore ? bits.number(2) : 0,
    })
  }
  return true
}

/** A time from the one before it. */
function timeAfter(bits: BitReader, before: number, length: number): number {
  if (length >= wholeValue) return bits.number(seconds)
  return length === 0 ? before : before + bits.number(length) + 2 ** length - 1
}

function nextTrack({ bits, layout, tracks }: Batch): Track | undefined {
  return tracks.get(bits.number(layout.labelBits))
}

/** All series share one list of times; a bit says for each whether it has a value then. */
function readTogether(batch: Batch): boolean {
  const { bits, tracks } = batch
  const times: number[] = []
  const [first] = tracks.values()
  const count = bits.number(8)
  const code = bits.number(2)
  for (let nth = 0; nth < count; nth++) {
    const length = bits.length(code)
    const before = times.at(-1)
    if (before === undefined && length < wholeValue) times.push(first?.values[0]?.at ?? 0)
    else times.push(timeAfter(bits, before ?? 0, length))
  }
  batch.newest = times.at(-1) ?? batch.newest
  for (let nth = tracks.size; nth > 0; nth--) {
    const track = nextTrack(batch)
    if (track === undefined) return false
    readShared(bits, track, times)
  }
  return true
}

/** The first value that equals the start is the start itself. */
function readShared(bits: BitReader, track: Track, times: readonly number[]): void {
  let startIsDue = true
  for (const at of times) {
    if (!bits.flag()) continue
    const length = bits.length(track.code)
    if (length === 0 && startIsDue) startIsDue = false
    else track.values.push({ at, value: valueAfter(bits, track, length) })
  }
}

/** Every series has times of its own. */
function readApart(batch: Batch): boolean {
  const { bits, tracks } = batch
  for (let nth = tracks.size; nth > 0; nth--) {
    const track = nextTrack(batch)
    if (track === undefined) return false
    const count = bits.number(8)
    const code = count > 0 ? bits.number(2) : 0
    for (let left = count; left > 0; left--) {
      const at = timeAfter(bits, track.values.at(-1)?.at ?? 0, bits.length(code))
      track.values.push({ at, value: valueAfter(bits, track, bits.length(track.code)) })
      batch.newest = Math.max(batch.newest, at)
    }
  }
  return true
}

const eitherWay = 0
const upwards = 1

/** A value from the one before it: whole, unchanged, or by a difference in steps of the series. */
function valueAfter(bits: BitReader, { series, values, sign }: Track, length: number): number {
  const before = values.at(-1)?.value ?? 0
  if (length >= wholeValue) return bits.number(series.bits)
  if (length === 0) return before
  const raw = bits.number(length)
  if (sign === upwards) return before + (raw + 2 ** length - 1) * series.resolution
  if (sign !== eitherWay) return before - (raw + 2 ** length - 1) * series.resolution
  const signed = raw >= 2 ** (length - 1) ? raw : raw + 1 - 2 ** length
  return before + signed * series.resolution
}
