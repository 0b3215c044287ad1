import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { measuredFacts } from './measured.ts'

const schema = buildSchema(`scalar CubicMetres
  type Query { place: ServicePoint }
  type ServicePoint { id: ID! bars: [Consumption!]! alert: Alert }
  type Consumption { from: String! to: String! volume: CubicMetres }
  type Alert { openedAt: String! volume: CubicMetres! }`)

test('volumes are found wherever they stand, with the instant from which on they count', () => {
  const [from, to] = ['2026-11-19T06:00:00.000Z', '2026-11-20T06:00:00.000Z']
  const bar = { __typename: 'Consumption', from, to, volume: '0.214' }
  const place = { __typename: 'ServicePoint', id: 'p', bars: [bar, { ...bar, volume: null }] }
  expect(measuredFacts(schema, { place })).toEqual([
    { type: 'Consumption', field: 'volume', value: '0.214', of: new Date(from) },
  ])
})

test('what an alert says of water is the alert’s', () => {
  const alert = { __typename: 'Alert', openedAt: '2026-11-19T06:00:00.000Z', volume: '1.000' }
  expect(measuredFacts(schema, { place: { __typename: 'ServicePoint', alert } })).toEqual([])
})
