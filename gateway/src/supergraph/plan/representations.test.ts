import type { FetchDataRewrite, FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { buildSchema, OperationTypeNode } from 'graphql'
import { expect, test } from 'vitest'
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

const field = (name: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'Field',
  name,
  ...(selections.length === 0 ? {} : { selections }),
})
const on = (typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
})

function represent(requires: QueryPlanSelectionNode[], inputRewrites: FetchDataRewrite[] = []) {
  const node: FetchNode = {
    kind: 'Fetch',
    serviceName: 'any',
    requires,
    inputRewrites,
    operation: '',
    operationName: undefined,
    operationKind: OperationTypeNode.QUERY,
  }
  const text = compileRepresent(node, types)
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
    [{ kind: 'ValueSetter', path: ['... on Book', '__typename'], setValueTo: 'Media' }],
  )
  expect(told({ __typename: 'Book', id: '1' })).toEqual({ __typename: 'Media', id: '1' })
})
