import { expect, test } from 'vitest'
import type { Contract } from '../../domain/contract.ts'
import { contractConnection, contractPage } from './contract-connection.ts'

const contracts = ['1', '2', '3'].map(
  (end): Contract => ({
    id: `0190b3a0-0000-7000-8000-00000000000${end}`,
    contractNumber: `44276${end}`,
    customerId: '0190b3a0-0000-7000-8000-000000000009',
    servicePointId: `0190b3a0-0000-7000-8000-00000000001${end}`,
    operatingUnitId: 1,
    usageClass: 'DOMESTIC',
    startedOn: '2026-11-01',
    endedOn: null,
    version: 1,
  }),
)

test('twenty are given unless told', () => {
  expect(contractPage({})).toEqual({ first: 20, after: null })
  expect(contractPage({ first: null, after: null })).toEqual({ first: 20, after: null })
})

test('a cursor names the place behind which the next page begins', () => {
  const { edges, pageInfo } = contractConnection(contracts, { first: 2, after: null })
  expect(edges.map(({ node }) => node.contractNumber)).toEqual(['442761', '442762'])
  expect(pageInfo).toEqual({ hasNextPage: true, endCursor: edges[1]?.cursor })
  expect(contractPage({ first: 2, after: pageInfo.endCursor })).toEqual({
    first: 2,
    after: { startedOn: '2026-11-01', id: contracts[1]?.id },
  })
})

test('the last page says so, also when it is empty', () => {
  expect(contractConnection(contracts, { first: 3, after: null }).pageInfo.hasNextPage).toBe(false)
  expect(contractConnection([], { first: 3, after: null })).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  })
})

test.each([
  { first: 0 },
  { first: -1 },
  { first: 101 },
  { after: '' },
  { after: 'x' },
  { after: Buffer.from('2026-13-45 x').toString('base64url') },
])('refuses the page %j', (page) => {
  expect(() => contractPage(page)).toThrow(/must be/)
})
