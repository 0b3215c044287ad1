import { cpuMilliseconds } from '@aquacis/kit/testing/observation/cpu-milliseconds.ts'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { usualOperationLimits } from './operation-limits.ts'
import { requireModestShape } from './operation-shape.ts'

const limits = { ...usualOperationLimits, depth: 3, fields: 6, aliases: 2, rootFields: 4, directives: 2 }
const look = (text: string) => () => requireModestShape(parse(text), limits)

test.each([
  ['{ a { b { c } } }'],
  ['{ a b c d }'],
  ['{ x: a y: b }'],
  ['query ($on: Boolean!) { a @include(if: $on) b @skip(if: $on) }'],
  ['{ a { ...F } b { ...F } } fragment F on T { c d }'],
  ['query One { a b c d } query Two { a b c d }'],
  ['{ __schema { types { fields { type { ofType { ofType { name } } } } } } }'],
])('lets %s pass', (text) => {
  expect(look(text)).not.toThrow()
})

test.each([
  ['{ a { b { c { d } } } }', 'nests fields 4 levels deep, and 3 is the most'],
  ['{ a { ...F } } fragment F on T { b { ...G } } fragment G on T { c { d } }', '4 levels deep'],
  ['{ a { b c d e f g } }', 'asks for 7 fields, and 6'],
  ['{ a { ...F } b { ...F } c { ...F } } fragment F on T { d e }', 'asks for 9 fields'],
  ['{ x: a y: a z: a }', 'uses 3 aliases, and 2'],
  ['{ a b c d e }', '5 fields of its root'],
  ['{ ...F ... on Query { c } } fragment F on Query { a b d e }', '5 fields of its root'],
  ['query @x { a @y @z }', 'carries 3 directives'],
  ['{ ... @x { a @y } ...F @z } fragment F on Query { b }', 'carries 3 directives'],
])('refuses %s, and says what is too much', (text, told) => {
  expect(look(text)).toThrow(told)
  expect(look(text)).toThrow(expect.objectContaining({ extensions: { code: 'COST_EXCEEDED' } }))
})

test('a small text that asks for very much is counted as fast as it is read', () => {
  const bomb = Array.from(
    { length: 60 },
    (_, level) => `fragment F${level} on T { ...F${level + 1} ...F${level + 1} }`,
  ).join('\n')
  const took = cpuMilliseconds(() =>
    expect(look(`{ ...F0 } ${bomb} fragment F60 on T { a }`)).toThrow('fields'),
  )
  expect(took).toBeLessThan(200)
})

test('fragments that spread each other do not hang it', () => {
  expect(look('{ ...A } fragment A on T { ...B } fragment B on T { ...A a }')).not.toThrow()
})
