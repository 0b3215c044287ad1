import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../testing/database.ts'
import { migrationFolder } from '../testing/migration-folder.ts'
import { type TestRoom, testRoom } from '../testing/room.ts'
import { newTokenKeys } from '../testing/token-keys.ts'
import { anonymousViewer, type Viewer } from '../values/viewer.ts'
import { createBatchSigner, createTokenSigner } from './internal-token.ts'
import { batchLoader } from './loader.ts'
import type { RequestContext, SubgraphDefinition } from './subgraph-definition.ts'
import { subgraphRoutes } from './subgraph-routes.ts'
import { newTraceId } from './trace.ts'

interface PondContext extends RequestContext {
  readonly pondByName: ReturnType<typeof batchLoader<string, { readonly name: string }>>
}

/** Who asked for which ponds at once. */
const lookedUp: { readonly by: Viewer; readonly names: readonly string[] }[] = []

const ponds: SubgraphDefinition<PondContext> = {
  name: 'ponds',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    directive @auth(requires: Access!) on FIELD_DEFINITION
    enum Access { PUBLIC SIGNED_IN RESIDENT STAFF }
    type Query { ponds: Int @auth(requires: PUBLIC) }
    type Pond @key(fields: "name") { name: ID! }`,
  resolvers: {
    Query: { ponds: () => 2 },
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
      lookedUp.push({ by: base.viewer, names })
      return new Map(names.map((name) => [name, { name }]))
    }),
  }),
}

const keys = newTokenKeys()
const resident: Viewer = { kind: 'resident', subject: 'ana', partyId: '0190b3a0-0000-7000-8000-000000000001' }
const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1, 4] }

const server = fastify()
let room: TestRoom
let stop: () => Promise<void>
beforeAll(async () => {
  room = await testRoom(ponds.migrations)
  const options = { tokenPublicJwk: keys.publicJwk, introspection: false }
  const routes = await subgraphRoutes(server, ponds, { ...room, log: silentLog }, options)
  stop = routes.stop
})
afterAll(async () => {
  await server.close()
  await stop?.()
  await room?.drop()
})

test('what one viewer asks in a batch is looked up together, and apart from what others ask', async () => {
  const viewers = [staff, resident, staff, staff, resident]
  const token = await createTokenSigner(keys.privateJwk)(anonymousViewer, 'ponds')
  const authorization = `Bearer ${await createBatchSigner(keys.privateJwk)(viewers, 'ponds')}`
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Pond { name } } }'
  const asked = viewers.map((_viewer, index) => ({
    variables: { r: [{ __typename: 'Pond', name: `pond ${index}` }] },
    traceId: newTraceId(),
  }))
  const answer = await server.inject({
    ...{ method: 'POST', url: '/ponds/graphql/batch', headers: { authorization: `Bearer ${token}` } },
    payload: { authorization, query, asked },
  })
  expect(answer.json()).toEqual(
    viewers.map((_viewer, index) => ({ data: { _entities: [{ name: `pond ${index}` }] } })),
  )
  expect(lookedUp).toEqual([
    { by: staff, names: ['pond 0', 'pond 2', 'pond 3'] },
    { by: resident, names: ['pond 1', 'pond 4'] },
  ])
})
