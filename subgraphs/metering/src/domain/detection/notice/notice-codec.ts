import type { MeterKind } from '../signal.ts'
import { createNotice, type NoticeState } from './notice-state.ts'

// Numbers of eight bytes and arrays as they lie in memory, little-endian, so that what is read back is exactly what was
// written.

const kinds: readonly MeterKind[] = ['RESIDENTIAL', 'MULTI_FAMILY']

type Numbers = Record<string, number>
type Memory = Float32Array | Uint16Array

function numbersOf({ heard, habit, leak, highFlow }: NoticeState): readonly Numbers[] {
  return [heard.numbers, habit.numbers, leak, highFlow]
}

function memoriesOf({ heard, habit }: NoticeState): readonly Memory[] {
  return [
    habit.shares,
    habit.evidence,
    habit.today,
    habit.pending,
    habit.peak,
    habit.mean,
    habit.spread,
    heard.flows,
    heard.minutes,
  ]
}

const blank = createNotice('RESIDENTIAL')
const names = numbersOf(blank).map((numbers) => Object.keys(numbers))
const numberCount = 1 + names.reduce((count, { length }) => count + length, 0)

/** Bytes of an encoded state. */
export const noticeLength =
  8 * numberCount + memoriesOf(blank).reduce((bytes, { byteLength }) => bytes + byteLength, 0)

/** The state in {@link noticeLength} bytes. */
export function encodeNotice(state: NoticeState): Uint8Array {
  const view = new DataView(new ArrayBuffer(noticeLength))
  view.setFloat64(0, kinds.indexOf(state.kind), true)
  let offset = 8
  numbersOf(state).forEach((numbers, part) => {
    for (const name of names[part] ?? []) {
      view.setFloat64(offset, numbers[name] ?? 0, true)
      offset += 8
    }
  })
  const bytes = new Uint8Array(view.buffer)
  for (const memory of memoriesOf(state)) {
    bytes.set(new Uint8Array(memory.buffer, memory.byteOffset, memory.byteLength), offset)
    offset += memory.byteLength
  }
  return bytes
}

/** The state out of what {@link encodeNotice} wrote. Throws a RangeError when the bytes are not as many. */
export function decodeNotice(bytes: Uint8Array): NoticeState {
  if (bytes.length !== noticeLength) {
    throw new RangeError(
      `a notice state has ${noticeLength} bytes, not ${bytes.length}: begin this meter anew`,
    )
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const state = createNotice(kinds[view.getFloat64(0, true)] ?? 'RESIDENTIAL')
  let offset = 8
  numbersOf(state).forEach((numbers, part) => {
    for (const name of names[part] ?? []) {
      numbers[name] = view.getFloat64(offset, true)
      offset += 8
    }
  })
  for (const memory of memoriesOf(state)) {
    new Uint8Array(memory.buffer).set(bytes.subarray(offset, offset + memory.byteLength))
    offset += memory.byteLength
  }
  return state
}
