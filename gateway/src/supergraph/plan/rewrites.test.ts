import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import type { RewriteRule } from './plan-node.ts'
import { compileRewrites, renamedBack } from './rewrites.ts'
import { createTypeTree } from './type-tree.ts'

const types = createTypeTree(
  buildSchema(`
    type Query { a: Pet }
    union Pet = Cat | Dog
    type Cat { name: String }
    type Dog { name: String }
  `),
)
const rename: RewriteRule = {
  kind: 'rename',
  path: ['pets', { on: ['Cat', 'Fish'] }, 'name__alias_0'],
  to: 'name',
}

test('gives a field the name back that the client asked for, on objects of its type', () => {
  const data = {
    pets: [
      { __typename: 'Cat', name__alias_0: 'Mishi' },
      { __typename: 'Dog', name__alias_0: 'x' },
    ],
  }
  compileRewrites([rename], types)?.(data)
  expect(data.pets[0]).toMatchObject({ name: 'Mishi' })
  expect(data.pets[1]).not.toHaveProperty('name')
})

test('a renamed null is null, and an empty text is one', () => {
  const data = {
    pets: [
      { __typename: 'Cat', name__alias_0: null },
      { __typename: 'Cat', name__alias_0: '' },
    ],
  }
  compileRewrites([rename], types)?.(data)
  expect(data.pets).toMatchObject([{ name: null }, { name: '' }])
})

test('reaches nothing behind null', () => {
  const data = { pets: null }
  compileRewrites([rename], types)?.(data)
  expect(data).toEqual({ pets: null })
})

test('knows the names that errors have to be told by', () => {
  expect([...renamedBack([rename])]).toEqual([['name__alias_0', 'name']])
})
