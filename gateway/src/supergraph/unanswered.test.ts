import { expect, test } from 'vitest'
import { unanswered } from './unanswered.ts'

const paths = (query: string, variables = {}) =>
  unanswered({ query, variables, operationName: undefined }).errors?.map(({ path }) => path)

test('tells an error at every root field, by its alias', () => {
  expect(paths('{ a: one two { three } }')).toEqual([['a'], ['two']])
})

test('tells an error at every field of every entity, through fragments', () => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { __typename ... on Book { ...Stars price } }
  }
  fragment Stars on Book { stars }`
  expect(paths(query, { representations: [{ id: 1 }, { id: 2 }] })).toEqual([
    ['_entities', 0, 'stars'],
    ['_entities', 0, 'price'],
    ['_entities', 1, 'stars'],
    ['_entities', 1, 'price'],
  ])
})
