import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { accessPage } from './access-page.ts'

const faces = [
  {
    name: 'library',
    document: parse(`
      type Query {
        news: [News!]! @auth(requires: PUBLIC)
        myLoans: LoanConnection @auth(requires: RESIDENT)
        search: Hit @auth(requires: STAFF)
      }
      type News { title: String }
      type LoanConnection { nodes: [Loan!]! }
      type Loan { book: Book!  fine: Fine @auth(requires: STAFF) }
      type Book @key(fields: "id") { id: ID! }
      type Fine { pesos: Int }
      union Hit = Reader
      type Reader { name: String }
      input Ignored { a: Int }`),
  },
  {
    name: 'archive',
    document: parse('type Book @key(fields: "id") { id: ID!  scan: Scan }  type Scan { url: String }'),
  },
]

const row = (name: string) =>
  accessPage(faces)
    .split('\n')
    .find((line) => line.startsWith(`| \`${name}\``))
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

test('says of every field with a rule whose it is and whom it lets in', () => {
  expect(row('news')).toEqual(['`news`', 'library', 'anybody'])
  expect(row('myLoans')).toEqual(['`myLoans`', 'library', 'residents'])
  expect(row('Loan.fine')).toEqual(['`Loan.fine`', 'library', 'staff'])
})

test('says who comes to a type, over lists, unions, subgraphs, and not past a rule', () => {
  expect(row('News')).toEqual(['`News`', 'yes', 'yes', 'yes'])
  expect(row('Scan')).toEqual(['`Scan`', '', 'yes', ''])
  expect(row('Reader')).toEqual(['`Reader`', '', '', 'yes'])
  // Staff may see a fine, but come to no loan; residents come to loans, and may not see their fines.
  expect(row('Fine')).toEqual(['`Fine`', '', '', ''])
})
