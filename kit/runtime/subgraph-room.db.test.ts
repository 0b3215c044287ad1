import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyDatabase, emptyDatabase } from '../testing/database.ts'
import { migrationFolder } from '../testing/migration-folder.ts'
import { newTokenKeys } from '../testing/token-keys.ts'
import type { SubgraphDefinition } from './subgraph-definition.ts'
import { type RunningSubgraphs, serveSubgraphs } from './subgraph-server.ts'

const ponds: SubgraphDefinition = {
  name: 'ponds',
  typeDefs: `
    directive @auth(requires: Access!) on FIELD_DEFINITION
    enum Access { PUBLIC }
    type Query { weather: String @auth(requires: PUBLIC) }`,
  resolvers: { Query: { weather: () => 'sun' } },
  migrations: migrationFolder([
    { tag: '0000_ponds', when: 1, sql: 'create table pond (name text primary key)' },
  ]),
  reactions: [],
  context: (base) => base,
}

let own: EmptyDatabase
let events: EmptyDatabase
let running: RunningSubgraphs

function configuration(databases: Record<string, EmptyDatabase>) {
  return {
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    introspection: false,
    eventLogUrl: events.ownerUrl,
    tokenPublicJwk: newTokenKeys().publicJwk,
    sealingKey: Buffer.alloc(32).toString('base64'),
    databases,
  }
}

beforeAll(async () => {
  ;[own, events] = await Promise.all([emptyDatabase(), emptyDatabase()])
  running = await serveSubgraphs([ponds], configuration({ ponds: own }))
})

afterAll(() => own.drop())

test('a subgraph without a database is told so, and nothing is left running', async () => {
  const lakes = { ...ponds, name: 'lakes' }
  await expect(serveSubgraphs([lakes], configuration({ ponds: own }))).rejects.toThrow(
    'no database is configured for subgraph lakes',
  )
})

test('when the event log goes, the process says so, and how long facts have been waiting', async () => {
  expect((await running.health.ready()).status).toBe('ok')
  await events.drop()
  const owner = new Client({ connectionString: own.ownerUrl })
  await owner.connect()
  await owner.query(
    `insert into messaging.outbox (id, type, key, occurred_at, trace_id, data)
     values (uuidv7(interval '-90 seconds'), 'ponds.Rained', 'north', '', '', '{}')`,
  )
  await owner.end()
  const { status, checks } = await running.health.ready()
  expect(status).toBe('failing')
  expect(checks).toEqual([
    { name: 'event log', status: 'failing', reason: expect.stringMatching(/./) },
    { name: 'ponds database', status: 'ok' },
    {
      name: 'ponds outbox',
      status: 'failing',
      reason: expect.stringMatching(
        /^the oldest fact has waited 9\d s in the outbox: the relay is down or the event log refuses it$/,
      ),
    },
  ])
})

test('a process whose event log is gone still stops in time', async () => {
  const begun = performance.now()
  expect(await running.shutdown.stop()).toBe(true)
  expect(performance.now() - begun).toBeLessThan(5_000)
})
