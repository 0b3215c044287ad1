import { expect, test } from 'vitest'
import { graphAddresses } from './graph-addresses.ts'

test('reads the addresses that the supergraph carries, and leaves out those that are none', () => {
  const addresses = graphAddresses(`
    enum join__Graph {
      BOOKS @join__graph(name: "books", url: "http://localhost:4001/books/graphql")
      REVIEWS @join__graph(name: "reviews", url: "")
    }
    type Query { books: Int }`)
  expect([...addresses].map(([name, url]) => [name, url.href])).toEqual([
    ['books', 'http://localhost:4001/books/graphql'],
  ])
})

test('a schema that is no supergraph carries none', () => {
  expect(graphAddresses('type Query { books: Int }').size).toBe(0)
})
