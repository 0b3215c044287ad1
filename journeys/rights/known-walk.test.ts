import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { publicSchema, supergraphWalk } from './known-walk.ts'

test('the graph takes every document of the walk', () => {
  const schema = publicSchema()
  const faults = supergraphWalk().flatMap(({ field, text }) =>
    validate(schema, parse(text)).map(({ message }) => `${field}: ${message}`),
  )
  expect(faults).toEqual([])
})
