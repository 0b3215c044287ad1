import { globSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createLayoutMemory } from '../compact.ts'
import { decodeWmbus } from '../decode-wmbus.ts'
import { clearFrame, firstDifference } from './clear-frame.ts'

const vector = v.object({ name: v.string(), telegram: v.string(), key: v.nullish(v.string()) })
const folder = new URL('../', import.meta.url)
const keyed = globSync('*/vectors.json', { cwd: folder }).flatMap((file) => {
  const content: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const { vectors } = v.parse(v.object({ vectors: v.array(v.unknown()) }), content)
  return vectors.flatMap((each) => {
    const read = v.safeParse(vector, each)
    if (!read.success || read.output.key == null) return []
    const { telegram, key, name } = read.output
    return [{ name: `${file}: ${name}`, frame: hex(telegram), key: hex(key) }]
  })
})

function hex(text: string): Buffer {
  return Buffer.from(text.replaceAll(/[\s_|]/g, ''), 'hex')
}

function decoded(frame: Buffer, key: Buffer | null) {
  return decodeWmbus({ frame, key, layouts: createLayoutMemory(), clockOffsetMinutes: -360 })
}

const sealedWithin = 'apator-na-1/'
const read = keyed.filter(({ frame, key }) => decoded(frame, key).ok && !decoded(frame, null).ok)
const opened = read.filter(({ name }) => !name.startsWith(sealedWithin))
const closed = read.filter(({ name }) => name.startsWith(sealedWithin))

test('there are enciphered telegrams of several makers to try', () => {
  expect(opened.length).toBeGreaterThan(4)
})

test.each(opened)('$name says the same in clear, without its key', ({ frame, key }) => {
  const clear = clearFrame(frame, key)
  if (clear === null) throw new Error('it did not open')
  expect(decoded(clear, null)).toEqual(decoded(frame, key))
  expect(firstDifference(frame, clear)).toBeGreaterThanOrEqual(10)
})

test.each(closed)('$name is sealed by its maker further inside, and has no clear form', ({ frame, key }) => {
  expect(clearFrame(frame, key)).toBeNull()
})

test.each(opened.slice(0, 3))('$name does not open with another key', ({ frame }) => {
  expect(clearFrame(frame, Buffer.alloc(16, 7))).toBeNull()
})

test('of another meter, or of another length, a frame differs from its beginning on', () => {
  const [{ frame, key } = { frame: Buffer.of(), key: Buffer.of() }] = opened
  const other = Buffer.from(clearFrame(frame, key) ?? [])
  other[5] = (other[5] ?? 0) ^ 1
  expect(firstDifference(frame, other)).toBe(4)
  expect(firstDifference(frame, other.subarray(0, 12))).toBe(-1)
})
