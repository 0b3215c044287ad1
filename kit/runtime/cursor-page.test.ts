import { expect, test } from 'vitest'
import { connectionOf, idPlaces, instantPlaces, pageSize, readPage } from './cursor-page.ts'

const told = ['1', '2', '3'].map((end, index) => ({
  id: `0190b3a0-0000-7000-8000-00000000000${end}`,
  at: new Date(1_790_000_000_000 + index),
}))

test('twenty are given unless told, and one more is looked for', () => {
  expect(readPage({}, instantPlaces)).toEqual({ after: null, limit: 21 })
  expect(readPage({ first: null, after: null }, idPlaces)).toEqual({ after: null, limit: 21 })
  expect(readPage({ first: 500 }, idPlaces, 500).limit).toBe(501)
})

test('a cursor names the place behind which the next page begins', () => {
  const { edges, pageInfo } = connectionOf(told, { limit: 3 }, instantPlaces, (one) => one)
  expect(edges.map(({ node }) => node)).toEqual(told.slice(0, 2))
  expect(pageInfo).toEqual({ hasNextPage: true, endCursor: edges[1]?.cursor })
  expect(readPage({ after: pageInfo.endCursor }, instantPlaces).after).toEqual(told[1])
})

test('the last page says so, also when it is empty', () => {
  const last = connectionOf(told, { limit: 4 }, idPlaces, ({ id }) => id)
  expect(last.pageInfo.hasNextPage).toBe(false)
  expect(connectionOf([], { limit: 4 }, idPlaces, String)).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  })
})

test.each([0, -1, 101])('refuses a page of %i', (first) => {
  expect(() => pageSize(first)).toThrow('first must be from 1 to 100')
})

test.each(['', 'x', '12 x', `-1 ${told[0]?.id}`])('a cursor of “%s” is none of this list', (text) => {
  const after = Buffer.from(text).toString('base64url')
  expect(() => readPage({ after }, instantPlaces)).toThrow('after must be a cursor of this list')
  expect(() => readPage({ after }, idPlaces)).toThrow('after must be a cursor of this list')
})
