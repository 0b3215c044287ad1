import { expect, test } from 'vitest'
import { documentDifference } from './document-difference.ts'

test('two equal documents differ nowhere, whatever the order of their keys', () => {
  expect(documentDifference({ a: 1, b: ['2'] }, { b: ['2'], a: 1 })).toEqual([])
})

test('tells each place that changed, came or went', () => {
  const before = { code: 'A', prices: { water: ['10', '20'] }, notes: 'old' }
  const after = { code: 'B', prices: { water: ['10', '21', '30'] } }
  expect(documentDifference(before, after)).toEqual([
    { path: '/code', before: 'A', after: 'B' },
    { path: '/prices/water/1', before: '20', after: '21' },
    { path: '/prices/water/2', before: null, after: '30' },
    { path: '/notes', before: 'old', after: null },
  ])
})

test('a slash in a key does not part the path', () => {
  expect(documentDifference({ 'a/b': 1 }, { 'a/b': 2 })).toEqual([{ path: '/a~1b', before: '1', after: '2' }])
})
