import { randomBytes } from 'node:crypto'
import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { expect, test } from 'vitest'
import { gatewayConfiguration } from './configuration.ts'

const environment = {
  AQUACIS_PUBLIC_ORIGIN: 'http://localhost:4000',
  AQUACIS_SUBGRAPH_URLS: 'books=http://localhost:4001/books/graphql',
  AQUACIS_OIDC_ISSUER: 'http://localhost:4002',
  AQUACIS_SESSION_KEY: randomBytes(32).toString('base64'),
  AQUACIS_GATEWAY_DATABASE_URL: 'postgres://gateway_app@localhost/gateway',
  AQUACIS_GATEWAY_OWNER_URL: 'postgres://gateway_owner@localhost/gateway',
  AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK: '{"kty":"OKP"}',
}

test('finds the supergraph and the known documents of the repository by itself', () => {
  const read = readConfiguration(gatewayConfiguration, environment)
  expect(read.AQUACIS_SUPERGRAPH_FILE).toMatch(/schema\/supergraph\.graphql$/)
  expect(read.AQUACIS_KNOWN_DOCUMENTS_FILE).toEqual([
    expect.stringMatching(/schema\/known-documents\.json$/),
    expect.stringMatching(/schema\/landed-documents\.json$/),
  ])
  expect(read.PORT).toBe(4_000)
})

test.each([
  ['AQUACIS_PUBLIC_ORIGIN', 'https://aguas.example/app'],
  ['AQUACIS_PUBLIC_ORIGIN', 'aguas.example'],
  ['AQUACIS_SUBGRAPH_URLS', 'books'],
  ['AQUACIS_SESSION_KEY', 'short'],
  ['AQUACIS_OIDC_ISSUER', 'ftp://issuer'],
  ['AQUACIS_STAFF_SESSION', '30'],
  ['AQUACIS_STAFF_SECOND_FACTOR', 'perhaps'],
])('does not start with %s=%s, and names it', (name, value) => {
  expect(() => readConfiguration(gatewayConfiguration, { ...environment, [name]: value })).toThrow(name)
})
