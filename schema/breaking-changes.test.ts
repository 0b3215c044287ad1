import { expect, test } from 'vitest'
import { unrecordedChanges } from './breaking-changes.ts'

const landed = 'type Query { litres(day: String): Int  meters: [String!]! }'

test('lets the graph grow', () => {
  const today = 'type Query { litres(day: String): Int!  meters: [String!]!  alerts: Int }'
  expect(unrecordedChanges(landed, today, [])).toEqual({ unrecorded: [], idle: [] })
})

test.each([
  ['a field that is gone', 'type Query { litres(day: String): Int }', 'Query.meters was removed.'],
  [
    'an argument that is wanted',
    'type Query { litres(day: String, at: Int!): Int meters: [String!]! }',
    'A required arg at on Query.litres was added.',
  ],
  [
    'a value that may be null now',
    'type Query { litres(day: String): Int meters: [String!] }',
    'Query.meters changed type from [String!]! to [String!].',
  ],
])('refuses %s until it is recorded', (_, today, change) => {
  expect(unrecordedChanges(landed, today, []).unrecorded).toEqual([change])
  expect(unrecordedChanges(landed, today, [change]).unrecorded).toEqual([])
})

test('names a record that breaks nothing any more', () => {
  expect(unrecordedChanges(landed, landed, ['Query.meters was removed.']).idle).toEqual([
    'Query.meters was removed.',
  ])
})
