import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import type { Required, RewriteRule } from './plan-node.ts'
import { compileRepresent } from './representations.ts'
import { createTypeTree } from './type-tree.ts'

const types = createTypeTree(
  buildSchema(`
    type Query { media: Media }
    interface Media { id: ID! }
    type Book implements Media { id: ID!  title: String  maker: Maker  makers: [Maker] }
    type Film implements Media { id: ID! }
    type Maker { name: String }
  `),
)

const field = (name: string, ...inner: Required[]): Required => ({
  ...{ kind: 'field', name, as: name },
  inner: inner.length === 0 ? null : inner,
})
const on = (type: string, ...inner: Required[]): Required => ({
  ...{ kind: 'fragment', on: type, isOptional: false, inner },
})

function represent(requires: Required[], inputRewrites: RewriteRule[] = []) {
  const text = compileRepresent({ requires, inputRewrites }, types)
  return (entity: Record<string, unknown>) => {
    const told = text(entity)
    return told === null ? null : JSON.parse(told)
  }
}

test('tells the fields of all fragments that apply, interfaces included', () => {
  const told = represent([on('Media', field('__typename')), on('Book', field('id'), field('title'))])
  expect(told({ __typename: 'Book', id: '1', title: null, more: 1 })).toEqual({
    __typename: 'Book',
    id: '1',
    title: null,
  })
})

test('tells nothing of an object that no fragment is about, or of which too little is known', () => {
  const told = represent([on('Book', field('__typename'), field('title'))])
  expect(told({ __typename: 'Film', title: 'x' })).toBeNull()
  expect(told({ __typename: 'Book' })).toBeNull()
  expect(told({ title: 'x' })).toBeNull()
})

test('tells of objects inside, and of lists of them', () => {
  const told = represent([
    on('Book', field('__typename'), field('maker', field('name')), field('makers', field('name'))),
  ])
  expect(
    told({ __typename: 'Book', maker: { name: 'Ana', age: 3 }, makers: [{ name: '"' }, null], id: 1 }),
  ).toEqual({ __typename: 'Book', maker: { name: 'Ana' }, makers: [{ name: '"' }, null] })
})

test('does not send an object of which a part is missing: what is made of it would be wrong', () => {
  const told = represent([on('Book', field('__typename'), field('maker', field('name')))])
  expect(told({ __typename: 'Book', maker: {} })).toBeNull()
  expect(told({ __typename: 'Book', maker: null })).toEqual({ __typename: 'Book', maker: null })
})

test('says the type by which an interface object is known', () => {
  const told = represent(
    [on('Book', field('__typename'), field('id'))],
    [{ kind: 'set', path: [{ on: ['Book'] }, '__typename'], value: 'Media' }],
  )
  expect(told({ __typename: 'Book', id: '1' })).toEqual({ __typename: 'Media', id: '1' })
})

test('tells a field under the name that the subgraph knows, and leaves out what may not have been asked for', () => {
  const told = represent([
    on('Book', field('__typename'), { kind: 'field', name: '_alias_0', as: 'title', inner: null }),
    { kind: 'fragment', on: 'Book', isOptional: true, inner: [field('maker', field('name'))] },
  ])
  expect(told({ __typename: 'Book', _alias_0: 'Agua' })).toEqual({ __typename: 'Book', title: 'Agua' })
  expect(told({ __typename: 'Book', _alias_0: 'Agua', maker: { name: 'Ana' } })).toMatchObject({
    maker: { name: 'Ana' },
  })
})
