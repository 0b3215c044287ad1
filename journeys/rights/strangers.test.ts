import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { Harvest } from './harvest.ts'
import { harvestOwn, leaks } from './strangers.ts'

const schema = buildSchema('type Query { me: String }')

function harvestOf(answer: unknown): Harvest {
  const harvest = new Harvest(schema)
  harvest.add(answer)
  return harvest
}

const ana = harvestOf({
  me: { __typename: 'Customer', id: 'ana-0001', displayName: 'Ana Guerrero', volume: '1.204' },
})
const luis = harvestOf({
  me: { __typename: 'Customer', id: 'luis-0002', displayName: 'Luis Mora', office: 'Querétaro Centro' },
})
const told = (data: unknown, given: unknown = {}) => leaks(ana, { data, errors: [] }, given, luis)

test('a name of the owner’s is a leak wherever it stands', () => {
  expect(
    told({
      contract: { __typename: 'Contract', holder: { __typename: 'Customer', displayName: 'Ana Guerrero' } },
    }),
  ).toEqual(['Customer.displayName = Ana Guerrero'])
})

test('a number that has changed since is a leak where it stands under an id of the owner’s, even one that was given', () => {
  const answer = { customer: { __typename: 'Customer', id: 'ana-0001', volume: '1.207' } }
  expect(told(answer, { id: 'ana-0001' })).toEqual(['Customer.volume = 1.207'])
})

test('a field under an alias is told by its own name', () => {
  expect(told({ c: { __typename: 'Customer', Customer_displayName: 'Ana Guerrero' } })).toEqual([
    'Customer.displayName = Ana Guerrero',
  ])
})

test('what a stranger said, or sees anyway, is no leak; nor is nothing', () => {
  expect(
    told({ customer: { __typename: 'Customer', id: 'ana-0001', contracts: [] } }, { id: 'ana-0001' }),
  ).toEqual([])
  expect(told({ unit: { __typename: 'Office', name: 'Querétaro Centro' } })).toEqual([])
  expect(told({ customer: null })).toEqual([])
})

test('a harvest ends though the meter speaks on', async () => {
  let litres = 0
  const document = { operation: 'query', field: 'me', text: '{ me }', blanks: [] } as const
  const ask = async () => ({ data: { me: { __typename: 'Meter', id: 'm-1', litres: ++litres } }, errors: [] })
  const harvest = await harvestOwn(schema, [document], ask)
  expect(harvest.values('Meter', 'id')).toEqual(['m-1'])
  expect(litres).toBeLessThan(4)
})
