import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { climbingNulls } from './entity-nulls.ts'

const folder = join(import.meta.dirname, '..', 'subgraphs')
const faces = globSync('*/schema.graphql', { cwd: folder }).map((file) => ({
  name: basename(dirname(file)),
  document: parse(readFileSync(join(folder, file), 'utf8')),
}))

/** Fields that may take an entity with them, and why. */
const climbing: Readonly<Record<string, string>> = {
  'Customer.displayName': 'who holds a contract is nobody without a name; Contract.holder is null then',
  'Customer.kind': 'as displayName: both are known, or neither',
}

test('a subgraph that is away takes nothing with it that the others know', () => {
  expect(climbingNulls(faces)).toEqual(Object.keys(climbing).sort())
})

const library = (book: string, shelf: string) => [
  {
    name: 'books',
    document: parse(`type Query { book: Book } type Book @key(fields: "id") { id: ID! ${book} }`),
  },
  { name: 'shelves', document: parse(`type Book @key(fields: "id") { id: ID! ${shelf} }`) },
]

test('what another answers may not be there', () => {
  expect(climbingNulls(library('title: String!', 'shelf: Int!'))).toEqual(['Book.shelf'])
  expect(climbingNulls(library('title: String!', 'shelf: Int'))).toEqual([])
})

test('where nothing but the reference is lost, a field may be as strict as it likes', () => {
  expect(climbingNulls(library('', 'shelf: Int!'))).toEqual([])
  const strict = library('', 'shelf: Int!')
  strict.push({
    name: 'loans',
    document: parse('type Loan { book: Book! } type Book @key(fields: "id", resolvable: false) { id: ID! }'),
  })
  expect(climbingNulls(strict)).toEqual(['Book.shelf'])
})

test('an entity is handed out as a member of a union too', () => {
  const found = library('title: String!', 'shelf: Int')
  found.push({
    name: 'search',
    document: parse(
      'union Hit = Book type Query { hits: [Hit!]! } type Book @key(fields: "id") { id: ID! rank: Int }',
    ),
  })
  expect(climbingNulls(found)).toEqual(['Book.title'])
})
