import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge, mergeCopy } from './merge.ts'
import type { JsonObject } from './run.ts'

const merged = (known: JsonObject, ...told: JsonObject[]) => {
  for (const each of told) merge(known, each)
  return known
}

test('adds fields of fields, and of objects in lists', () => {
  expect(
    merged(
      { a: { b: 1 }, list: [{ id: 1 }, null, { id: 2 }] },
      { a: { c: 2 }, list: [{ x: 1 }, null, { x: 2 }] },
    ),
  ).toEqual({
    a: { b: 1, c: 2 },
    list: [{ id: 1, x: 1 }, null, { id: 2, x: 2 }],
  })
})

test('never replaces what is known by null, whichever comes first', () => {
  const told: JsonObject[] = [
    { a: { b: 1 }, c: null, d: [1] },
    { a: null, c: 2, d: null },
  ]
  expect(merged({}, ...told)).toEqual(merged({}, ...told.toReversed()))
})

test('takes the later list when it is as long as the earlier one no more', () => {
  expect(merged({ a: [1, 2] }, { a: [3] })).toEqual({ a: [3] })
})

test('makes no prototype of a field of that name', () => {
  const known: JsonObject = {}
  merge(known, JSON.parse('{"__proto__": {"isStaff": true}}'))
  expect(known['isStaff']).toBeUndefined()
})

test('answers of subgraphs that know different fields may come in any order', () => {
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.constant(null)))
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      const renamed = Object.fromEntries(Object.entries(other).map(([name, value]) => [`x${name}`, value]))
      const parts = [{ entity: one }, { entity: renamed }]
      expect(merged({}, ...structuredClone(parts))).toEqual(
        merged({}, ...structuredClone(parts).toReversed()),
      )
    }),
  )
})

test('a copy goes on being its own', () => {
  const told = { inner: { a: 1 } }
  const [one, other]: JsonObject[] = [{}, {}]
  if (one === undefined || other === undefined) throw new Error('two places')
  mergeCopy(one, told)
  merge(other, told)
  merge(other, { inner: { b: 2 } })
  expect(one).toEqual({ inner: { a: 1 } })
})
