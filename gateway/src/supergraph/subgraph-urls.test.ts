import * as v from 'valibot'
import { expect, test } from 'vitest'
import { requireAddresses, subgraphUrls } from './subgraph-urls.ts'

test('reads names and addresses', () => {
  const urls = v.parse(
    subgraphUrls,
    'books=http://localhost:4001/books/graphql, reviews=https://r.example/graphql',
  )
  expect([...urls].map(([name, url]) => [name, url.href])).toEqual([
    ['books', 'http://localhost:4001/books/graphql'],
    ['reviews', 'https://r.example/graphql'],
  ])
})

test.each(['books', 'books=localhost:4001', '=http://localhost', 'books=http://a b', 'books=http://a,'])(
  'refuses %j',
  (text) => {
    expect(v.safeParse(subgraphUrls, text).success).toBe(false)
  },
)

test('names the subgraphs that have no address', () => {
  const urls = new Map([['books', new URL('http://localhost')]])
  expect(() => requireAddresses(['books', 'reviews'], urls)).toThrow('add reviews=http://…')
  expect(() => requireAddresses(['books'], urls)).not.toThrow()
})
