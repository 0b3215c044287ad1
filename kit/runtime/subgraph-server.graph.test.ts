import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type EmptyDatabase, emptyDatabase } from '../testing/database.ts'
import { migrationFolder } from '../testing/migration-folder.ts'
import { newTokenKeys } from '../testing/token-keys.ts'
import { anonymousViewer, type Viewer } from '../values/viewer.ts'
import type { HealthReport } from './health.ts'
import { createBatchSigner, createTokenSigner } from './internal-token.ts'
import { batchLoader } from './loader.ts'
import type { RequestContext, SubgraphDefinition } from './subgraph-definition.ts'
import { type RunningSubgraphs, serveSubgraphs } from './subgraph-server.ts'
import { currentTraceId, newTraceId, traceparent } from './trace.ts'

interface PondContext extends RequestContext {
  readonly pondByName: ReturnType<typeof batchLoader<string, { readonly name: string }>>
}

/** What the test pulls: rain that falls when it says so, a request that lasts as long as it says. */
const rain = { drops: [] as ((drop: unknown) => void)[], ended: 0 }
const slow = { begun: Promise.withResolvers<void>(), done: Promise.withResolvers<string>() }
const batches: (readonly string[])[] = []

const ponds: SubgraphDefinition<PondContext> = {
  name: 'ponds',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    directive @auth(requires: Access!) on FIELD_DEFINITION
    enum Access { PUBLIC SIGNED_IN RESIDENT STAFF }
    type Query {
      whoAsks: String @auth(requires: PUBLIC)
      whichClient: String @auth(requires: PUBLIC)
      trace: String @auth(requires: PUBLIC)
      desk: String @auth(requires: STAFF)
      bug: String @auth(requires: PUBLIC)
      slow: String @auth(requires: PUBLIC)
    }
    type Subscription { rain: Drop @auth(requires: SIGNED_IN) }
    type Drop { litres: Int for: String }
    type Pond @key(fields: "name") { name: ID! }`,
  resolvers: {
    Query: {
      whoAsks: (_root: unknown, _args: unknown, { viewer }: PondContext) => JSON.stringify(viewer),
      whichClient: (_root: unknown, _args: unknown, { client }: PondContext) => client ?? null,
      trace: () => currentTraceId(),
      desk: () => 'desk',
      bug: () => {
        throw new Error('the password is hunter2')
      },
      slow: () => {
        slow.begun.resolve()
        return slow.done.promise
      },
    },
    Subscription: {
      rain: {
        subscribe: () => falling(),
        resolve: (drop: { litres: number }, _args: unknown, { viewer }: PondContext) => {
          if (drop.litres < 0) throw new Error('the password is hunter2')
          return { litres: drop.litres, for: viewer.kind === 'anonymous' ? null : viewer.kind }
        },
      },
    },
    Pond: {
      __resolveReference: ({ name }: { name: string }, { pondByName }: PondContext) => pondByName.load(name),
    },
  },
  migrations: migrationFolder([
    { tag: '0000_ponds', when: 1, sql: 'create table pond (name text primary key)' },
  ]),
  reactions: [],
  context: (base) => ({
    ...base,
    pondByName: batchLoader(async (names) => {
      batches.push(names)
      return new Map(names.map((name) => [name, { name }]))
    }),
  }),
}
const puddles: SubgraphDefinition = {
  ...ponds,
  name: 'puddles',
  context: (base) => base,
}

function falling(): AsyncIterableIterator<unknown> {
  const waiting: ((result: IteratorResult<unknown>) => void)[] = []
  const fallen: unknown[] = []
  rain.drops.push((drop) => {
    const next = waiting.shift()
    if (next) next({ done: false, value: drop })
    else fallen.push(drop)
  })
  return {
    next: () =>
      fallen.length > 0
        ? Promise.resolve({ done: false, value: fallen.shift() })
        : new Promise((resolve) => waiting.push(resolve)),
    async return() {
      rain.ended += 1
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

const keys = newTokenKeys()
const sign = createTokenSigner(keys.privateJwk)
const resident: Viewer = { kind: 'resident', subject: 'ana', partyId: '0190b3a0-0000-7000-8000-000000000001' }
const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1, 4] }

let databases: EmptyDatabase[]
let running: RunningSubgraphs

beforeAll(async () => {
  databases = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()])
  const [own, other, events] = databases as [EmptyDatabase, EmptyDatabase, EmptyDatabase]
  running = await serveSubgraphs([ponds, puddles], {
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    introspection: false,
    eventLogUrl: events.ownerUrl,
    tokenPublicJwk: keys.publicJwk,
    sealingKey: Buffer.alloc(32).toString('base64'),
    databases: { ponds: own, puddles: other },
  })
})

afterAll(async () => {
  await running?.shutdown.stop()
  for (const database of databases ?? []) await database.drop()
})

async function post(query: unknown, headers: Record<string, string>, subgraph = 'ponds') {
  const response = await fetch(`${running.url}/${subgraph}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body:
      typeof query === 'string' && query.startsWith('{ ') ? JSON.stringify({ query }) : JSON.stringify(query),
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

async function bearer(viewer: Viewer, audience = 'ponds') {
  return { authorization: `Bearer ${await sign(viewer, audience)}` }
}

function socket(connectionParams: Record<string, unknown>) {
  const closed = Promise.withResolvers<{ code: number; reason: string }>()
  const client = createClient({
    url: `${running.url.replace('http', 'ws')}/ponds/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => {},
    connectionParams,
    on: { closed: (event) => closed.resolve(event as { code: number; reason: string }) },
  })
  return { client, closed: closed.promise }
}

/** The drop falls once the subscription stands. */
async function nextDrop(count: number): Promise<(drop: unknown) => void> {
  await expect.poll(() => rain.drops.length).toBeGreaterThanOrEqual(count)
  const drop = rain.drops[count - 1]
  if (drop === undefined) throw new Error('no rain')
  return drop
}

test('without a valid internal token there is nothing to be had, not even a complaint about the request', async () => {
  for (const headers of [{}, { authorization: 'Bearer x' }, await bearer(staff, 'puddles')]) {
    const { status, body } = await post({ nonsense: true }, headers)
    expect(status).toBe(401)
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
  }
  const entities = { query: '{ _entities(representations: []) { __typename } }' }
  expect((await post(entities, {})).status).toBe(401)
})

test.each([[anonymousViewer], [resident], [staff]])(
  'who asks is whom the token names: %j',
  async (viewer) => {
    const { body } = await post('{ whoAsks }', await bearer(viewer))
    expect(JSON.parse(body.data.whoAsks)).toEqual(viewer)
  },
)

test('each subgraph has its own door and its own audience', async () => {
  expect((await post('{ whoAsks }', await bearer(resident, 'puddles'), 'puddles')).status).toBe(200)
  expect((await post('{ whoAsks }', await bearer(resident, 'ponds'), 'puddles')).status).toBe(401)
  expect((await post('{ whoAsks }', await bearer(resident), 'lakes')).status).toBe(404)
})

test('which client asks is told by whoever has the token, however short the way', async () => {
  const told = { ...(await bearer(anonymousViewer)), 'x-aquacis-client': 'mark' }
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const { body } = await post('{ whichClient }', { ...told, accept })
    expect(body.data).toEqual({ whichClient: 'mark' })
  }
  expect((await post('{ whichClient }', await bearer(anonymousViewer))).body.data.whichClient).toBeNull()
  expect((await post('{ whichClient }', { 'x-aquacis-client': 'mark' })).status).toBe(401)
})

test('access is refused with the code that says why', async () => {
  const codes = await Promise.all(
    [anonymousViewer, resident, staff].map(async (viewer) => {
      const { body } = await post('{ desk }', await bearer(viewer))
      return body.errors?.[0].extensions.code ?? body.data.desk
    }),
  )
  expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'desk'])
})

test('a request belongs to the trace that it brings', async () => {
  const traceId = newTraceId()
  const { body } = await post('{ trace }', {
    ...(await bearer(anonymousViewer)),
    traceparent: traceparent(traceId),
  })
  expect(body.data.trace).toBe(traceId)
  const { body: other } = await post('{ trace }', await bearer(anonymousViewer))
  expect(other.data.trace).toMatch(/^[0-9a-f]{32}$/)
})

test('a bug goes out as a reference number', async () => {
  const { body } = await post('{ bug }', await bearer(anonymousViewer))
  expect(body.errors[0].extensions.reference).toMatch(/^[2-9A-Z]{8}$/)
  expect(JSON.stringify(body)).not.toContain('hunter2')
})

test('what is not GraphQL is told so', async () => {
  const headers = { ...(await bearer(staff)), 'content-type': 'application/json' }
  const response = await fetch(`${running.url}/ponds/graphql`, { method: 'POST', headers, body: '{' })
  expect(response.status).toBe(400)
  expect(JSON.parse(await response.text())).toMatchObject({
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  })
  const { body } = await post('{ dry }', await bearer(staff))
  expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
})

test('nobody may look at the schema', async () => {
  const { body } = await post('{ __schema { types { name } } }', await bearer(staff))
  expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
})

test('a batch answers each question to the one who asks it, and nothing without a token for all of them', async () => {
  const signBatch = createBatchSigner(keys.privateJwk)
  const batch = async (query: string, viewers: readonly Viewer[], asked: number, audience = 'ponds') => {
    const authorization = `Bearer ${await signBatch(viewers, audience)}`
    const questions = Array.from({ length: asked }, () => ({ variables: {}, traceId: 'e'.repeat(32) }))
    const response = await fetch(`${running.url}/ponds/graphql/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await bearer(anonymousViewer)) },
      body: JSON.stringify({ authorization, query, asked: questions }),
    })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const { body } = await batch('{ whoAsks trace desk }', [resident, staff], 2)
  expect(body).toMatchObject([
    { data: { trace: 'e'.repeat(32), desk: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    { data: { desk: 'desk' } },
  ])
  expect(body.map(({ data }: { data: { whoAsks: string } }) => JSON.parse(data.whoAsks))).toEqual([
    resident,
    staff,
  ])
  expect((await batch('{ whoAsks }', [resident], 2)).status).toBe(401)
  expect((await batch('{ whoAsks }', [resident], 1, 'puddles')).status).toBe(401)
  expect((await batch('subscription { rain { litres } }', [resident], 1)).status).toBe(400)
  const single = async (headers: Record<string, string>) => {
    const body = { ...(await bearer(staff)), query: '{ desk }', asked: [{ variables: {}, traceId: '' }] }
    const response = await fetch(`${running.url}/ponds/graphql/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return response.status
  }
  expect(await single(await bearer(anonymousViewer))).toBe(401)
  expect(await single({})).toBe(401)
})

test('a token for several is none for one', async () => {
  const token = await createBatchSigner(keys.privateJwk)([staff], 'ponds')
  expect((await post('{ desk }', { authorization: `Bearer ${token}` })).status).toBe(401)
})

test('entities are fetched in one batch', async () => {
  const representations = ['north', 'south', 'north'].map((name) => ({ __typename: 'Pond', name }))
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Pond { name } } }'
  const { body } = await post({ query, variables: { r: representations } }, await bearer(anonymousViewer))
  expect(body.data._entities).toEqual([{ name: 'north' }, { name: 'south' }, { name: 'north' }])
  expect(batches).toEqual([['north', 'south']])
})

test('a frame carries the trace of its event, an error in it is masked, and leaving ends the source', async () => {
  const { client } = socket(await bearer(resident))
  const before = rain.drops.length
  const frames = client.iterate({ query: 'subscription { rain { litres for } }' })
  const first = frames.next()
  const drop = await nextDrop(before + 1)
  const traceId = newTraceId()
  drop({ litres: 3, traceId })
  expect((await first).value).toEqual({
    data: { rain: { litres: 3, for: 'resident' } },
    extensions: { traceId },
  })
  drop({ litres: -1, traceId })
  const { value: failed } = await frames.next()
  expect(failed).toMatchObject({
    extensions: { traceId },
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  })
  expect(JSON.stringify(failed)).not.toContain('hunter2')
  const ended = rain.ended
  await frames.return?.()
  await expect.poll(() => rain.ended).toBe(ended + 1)
  await client.dispose()
})

test('one socket carries many viewers, each by a token of its own', async () => {
  const { client } = socket(await bearer(anonymousViewer))
  const query = 'subscription { rain { for } }'
  const before = rain.drops.length
  const own = client.iterate({ query, extensions: await bearer(staff) })
  const first = own.next()
  ;(await nextDrop(before + 1))({ litres: 1 })
  expect((await first).value).toMatchObject({ data: { rain: { for: 'staff' } } })
  await own.return?.()
  expect((await client.iterate({ query }).next()).value).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  })
  const forged = client.iterate({ query, extensions: { authorization: 'Bearer x' } })
  await expect(forged.next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  await client.dispose()
})

test('a socket without a valid token is closed', async () => {
  for (const params of [{}, { authorization: 'Bearer x' }, await bearer(staff, 'puddles')]) {
    expect(await socket(params).closed).toMatchObject({ code: 4403 })
  }
})

test.each([
  ['query { whoAsks }', 'BAD_USER_INPUT'],
  ['subscription { snow }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription {', 'GRAPHQL_PARSE_FAILED'],
])('over a socket %s is answered with %s', async (query, code) => {
  const { client } = socket(await bearer(staff))
  const answer = await client
    .iterate({ query })
    .next()
    .then(
      ({ value }) => value?.errors,
      (errors) => errors,
    )
  expect(answer).toMatchObject([{ extensions: { code } }])
  await client.dispose()
})

test('a process is ready while its databases and the event log are', async () => {
  const report: HealthReport = JSON.parse(await (await fetch(`${running.url}/ready`)).text())
  expect(report.status).toBe('ok')
  expect(report.checks.map(({ name }) => name)).toEqual([
    'event log',
    'ponds database',
    'ponds outbox',
    'puddles database',
    'puddles outbox',
  ])
})

test('stopping closes the sockets with 1001, finishes the request under way, and takes none after it', async () => {
  const { client, closed } = socket(await bearer(resident))
  const before = rain.drops.length
  const frames = client.iterate({ query: 'subscription { rain { litres } }' })
  const frame = frames.next().catch((error: unknown) => error)
  await nextDrop(before + 1)
  const answer = post('{ slow }', await bearer(staff))
  await slow.begun.promise
  const stopped = running.shutdown.stop()
  expect(await closed).toMatchObject({ code: 1001, reason: 'going away' })
  slow.done.resolve('done in time')
  expect(await answer).toMatchObject({ status: 200, body: { data: { slow: 'done in time' } } })
  expect(await stopped).toBe(true)
  expect((await running.health.ready()).checks).toContainEqual({
    name: 'process',
    status: 'failing',
    reason: 'the process is stopping',
  })
  await expect(fetch(`${running.url}/health`)).rejects.toThrow()
  await frame
  await client.dispose()
})
