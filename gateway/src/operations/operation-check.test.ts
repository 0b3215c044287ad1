import { readFileSync } from 'node:fs'
import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { usualOperationLimits } from './limits/operation-limits.ts'
import { createOperationCheck } from './operation-check.ts'

const schema = buildSchema(`
  type Query { books(first: Int): [Book!]! }
  type Book { title: String!  similar(first: Int): [Book!]! }`)
const limits = { ...usualOperationLimits, cost: 100 }

test('what is too much whatever it is asked with is refused before it is ever asked', () => {
  const document = parse('{ books(first: 101) { title } }')
  expect(() => createOperationCheck(schema, document, limits)).toThrow(
    'could hold 101 objects, and 100 is the most',
  )
})

test('what depends on the variables is reckoned at each request', () => {
  const check = createOperationCheck(schema, parse('query ($n: Int) { books(first: $n) { title } }'), limits)
  expect(() => check({ n: 100 })).not.toThrow()
  expect(() => check({ n: 101 })).toThrow('could hold 101 objects')
  expect(() => check({ n: 'all' })).toThrow('"$n"')
})

test('every screen of ours keeps within the limits', () => {
  const read = (name: string) => readFileSync(new URL(`../../../schema/${name}`, import.meta.url), 'utf8')
  const ours = buildSchema(read('api.graphql'))
  const documents: Record<string, string> = JSON.parse(read('known-documents.json'))
  expect(Object.keys(documents).length).toBeGreaterThan(0)
  for (const text of Object.values(documents)) {
    expect(() => createOperationCheck(ours, parse(text)), text).not.toThrow()
  }
})
