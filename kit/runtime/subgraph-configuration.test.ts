import * as v from 'valibot'
import { expect, test } from 'vitest'
import { newTokenKeys } from '../testing/token-keys.ts'
import { readSubgraphConfiguration } from './subgraph-configuration.ts'

const every = {
  PORT: '4001',
  AQUACIS_EVENT_LOG_URL: 'postgresql://log',
  AQUACIS_INTERNAL_TOKEN_PUBLIC_JWK: newTokenKeys().publicJwk,
  AQUACIS_SEALING_KEY: Buffer.alloc(32).toString('base64'),
  AQUACIS_CUSTOMERS_DATABASE_URL: 'postgresql://app@customers',
  AQUACIS_CUSTOMERS_OWNER_URL: 'postgresql://owner@customers',
}

test('a process of one subgraph is told where its database is, and opens the schema to nobody', () => {
  expect(readSubgraphConfiguration(['customers'], every)).toMatchObject({
    host: '127.0.0.1',
    port: 4001,
    introspection: false,
    databases: {
      customers: { appUrl: 'postgresql://app@customers', ownerUrl: 'postgresql://owner@customers' },
    },
  })
})

test('a process of two subgraphs needs both databases', () => {
  expect(() => readSubgraphConfiguration(['customers', 'contracts'], every)).toThrow(
    /AQUACIS_CONTRACTS_DATABASE_URL is missing: set it\n.*AQUACIS_CONTRACTS_OWNER_URL is missing/,
  )
})

test('a process of one subgraph does not take another’s database', () => {
  expect(() =>
    readSubgraphConfiguration(['customers'], { ...every, AQUACIS_CONTRACTS_OWNER_URL: 'postgresql://x' }),
  ).toThrow('AQUACIS_CONTRACTS_OWNER_URL is not read by this process')
})

test('a subgraph’s own variables are checked with the rest, and handed on by their names', () => {
  const own = { AQUACIS_POND_DEPTH: v.pipe(v.string(), v.transform(Number)) }
  const told = { ...every, AQUACIS_POND_DEPTH: '7' }
  expect(readSubgraphConfiguration(['customers'], told, own).settings).toEqual({ AQUACIS_POND_DEPTH: 7 })
  expect(() => readSubgraphConfiguration(['customers'], every, own)).toThrow('AQUACIS_POND_DEPTH is missing')
  expect(() => readSubgraphConfiguration(['customers'], told)).toThrow('AQUACIS_POND_DEPTH is not read')
})
