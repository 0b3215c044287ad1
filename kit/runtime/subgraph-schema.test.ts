import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { anonymousViewer, systemViewer, type Viewer } from '../values/viewer.ts'
import { subgraphSchema } from './subgraph-schema.ts'

const head = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @auth(requires: Access!) on FIELD_DEFINITION
  enum Access { PUBLIC SIGNED_IN RESIDENT STAFF }
`
const resident: Viewer = { kind: 'resident', subject: 'ana', partyId: 'ana' }
const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1] }

function ponds(body: string, resolvers: Record<string, object>) {
  return subgraphSchema({ name: 'ponds', typeDefs: head + body, resolvers })
}

const open = ponds(
  `type Query {
    weather: String @auth(requires: PUBLIC)
    mine: String @auth(requires: SIGNED_IN)
    bill: String @auth(requires: RESIDENT)
    desk: String @auth(requires: STAFF)
    pond: Pond @auth(requires: PUBLIC)
  }
  type Pond { depth: String @auth(requires: STAFF) name: String }`,
  {
    Query: {
      weather: () => 'sun',
      mine: () => 'mine',
      bill: () => 'bill',
      desk: () => 'desk',
      pond: () => ({ depth: 'two metres', name: 'north' }),
    },
  },
)

async function codeOf(field: string, viewer: Viewer): Promise<unknown> {
  const { errors } = await graphql({ schema: open, source: `{ ${field} }`, contextValue: { viewer } })
  return errors?.[0]?.extensions['code'] ?? 'answered'
}

const [no, not, yes] = ['UNAUTHENTICATED', 'FORBIDDEN', 'answered']
test.each<[string, Viewer, string[]]>([
  ['anonymous', anonymousViewer, [yes, no, no, no, no]],
  ['resident', resident, [yes, yes, yes, not, not]],
  ['staff', staff, [yes, yes, not, yes, yes]],
  ['system', systemViewer, [yes, yes, yes, yes, yes]],
])('%s gets what is theirs to ask for', async (_who, viewer, expected) => {
  const fields = ['weather', 'mine', 'bill', 'desk', 'pond { depth }']
  expect(await Promise.all(fields.map((field) => codeOf(field, viewer)))).toEqual(expected)
})

test('a root field that says nothing about who may ask for it stops the start', () => {
  const body = `
    type Query { weather: String @auth(requires: PUBLIC) secrets: String }
    type Mutation { drain: String }
    type Subscription { rain: String }`
  const resolvers = {
    Query: { weather: () => 'sun', secrets: () => 'x' },
    Mutation: { drain: () => 'x' },
    Subscription: { rain: { subscribe: () => [] } },
  }
  for (const field of ['Query.secrets', 'Mutation.drain', 'Subscription.rain']) {
    expect(() => ponds(body, resolvers)).toThrow(`${field} lacks @auth(requires: …): say who may ask for it`)
  }
})

test('a root field that nobody resolves stops the start', () => {
  expect(() => ponds('type Query { weather: String @auth(requires: PUBLIC) }', {})).toThrow(
    'subgraph ponds cannot be served: Query.weather has no resolver',
  )
})

test('a resolver of something that is not in the schema stops the start', () => {
  const body = 'type Query { weather: String @auth(requires: PUBLIC) }'
  const resolvers = { Query: { weather: () => 'sun', wether: () => 'sun' }, Pund: {} }
  expect(() => ponds(body, resolvers)).toThrow('Query.wether, which is not in the schema')
  expect(() => ponds(body, resolvers)).toThrow('resolvers of Pund, which is not in the schema')
})
