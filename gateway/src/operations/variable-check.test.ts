import fc from 'fast-check'
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql'
import { expect, test } from 'vitest'
import { createVariableCheck } from './variable-check.ts'

const schema = buildSchema(`
  scalar Date
  enum Unit { LITRES CUBIC_METRES }
  input Place { street: String!  number: Int  near: [Place!]  unit: Unit = LITRES }
  input Either @oneOf { a: Int  b: String }
  type Query { one(id: ID, count: Int!, share: Float, on: Boolean, unit: Unit, day: Date, places: [Place!], grid: [[Int]], either: Either): Int }
`)
const document = parse(`
  query ($id: ID, $count: Int! = 3, $share: Float, $on: Boolean, $unit: Unit, $day: Date, $places: [Place!]!, $grid: [[Int]], $either: Either) {
    one(id: $id, count: $count, share: $share, on: $on, unit: $unit, day: $day, places: $places, grid: $grid, either: $either)
  }`)
const check = createVariableCheck(schema, document)

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, 'LITRES', 'x', '', 2 ** 31, -(2 ** 31), 1.5, 0),
  fc.integer(),
)
const place: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  place: fc.oneof(
    { weight: 1, arbitrary: scalar },
    {
      weight: 4,
      arbitrary: fc.record(
        {
          street: fc.oneof({ weight: 4, arbitrary: fc.constant('x') }, scalar),
          number: scalar,
          near: fc.array(tie('place'), { maxLength: 2 }),
          unit: scalar,
          more: scalar,
        },
        { requiredKeys: [] },
      ),
    },
  ),
})).place
/** One variable at a time is anything; the others are as they should be. */
const variables = fc
  .oneof(
    ...['id', 'count', 'share', 'on', 'unit', 'day', 'unknown'].map((name) =>
      fc.tuple(fc.constant(name), scalar),
    ),
    fc.tuple(fc.constant('places'), fc.oneof(place, fc.array(place, { maxLength: 2 }))),
    fc.tuple(fc.constant('grid'), fc.oneof(scalar, fc.array(fc.oneof(scalar, fc.array(scalar))))),
    fc.tuple(
      fc.constant('either'),
      fc.oneof(scalar, fc.record({ a: scalar, b: scalar }, { requiredKeys: [] })),
    ),
  )
  // As they arrive: JSON knows no undefined.
  .map(
    ([name, value]): Record<string, unknown> =>
      JSON.parse(JSON.stringify({ places: [{ street: 'x' }], [name]: value })),
  )

test('accepts what the rules of GraphQL accept, and nothing else', () => {
  const definitions = getOperationAST(document)?.variableDefinitions ?? []
  let accepted = 0
  fc.assert(
    fc.property(variables, (given) => {
      const { errors } = getVariableValues(schema, definitions, { ...given })
      if (errors === undefined) {
        accepted += 1
        check(given)
      } else
        expect(() => check(given)).toThrow(
          expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
        )
    }),
    { numRuns: 1_000 },
  )
  expect(accepted).toBeGreaterThan(100)
})

test('says which variable is wrong, and how', () => {
  expect(() => check({ places: [{ street: 'x', number: 'nine' }] })).toThrow('"$places"')
  expect(() => check({})).toThrow('"$places" of required type')
})
