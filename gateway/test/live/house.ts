import { GraphQLError } from 'graphql'
import { createEventSource, type EventSource } from '../stage/event-source.ts'
import type { TinyContext, TinySubgraphFace } from '../stage/tiny-subgraph.ts'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'

/** A lamp was switched, in a house of three subgraphs: switches know events, labels and rooms know lamps. */
export interface Switched {
  readonly lampId: string
  readonly isOn: boolean
}

export interface House {
  readonly faces: readonly TinySubgraphFace[]
  readonly switched: EventSource<Switched>
}

export const switchedEverywhere = `subscription Switched($room: ID!) {
  switched(room: $room) { isOn lamp { id label room { name visitor } } }
}`
export const switchedBarely = 'subscription Barely($room: ID!) { switched(room: $room) { isOn } }'
export const noise = 'subscription Noise { noise }'
export const broken = 'subscription Broken { broken }'
export const refused = 'subscription Refused { refused }'
export const lamp = 'query Lamp { lamp { id label } }'
export const houseDocuments = [switchedEverywhere, switchedBarely, noise, broken, refused, lamp]

export function createHouse(noiseBytes = 0): House {
  const switched = createEventSource<Switched>()
  return { switched, faces: [switches(switched, noiseBytes), labels, rooms] }
}

function switches(switched: EventSource<Switched>, noiseBytes: number): TinySubgraphFace {
  return {
    name: 'switches',
    typeDefs: `${link}
      type Query { lamp: Lamp }
      type Subscription { switched(room: ID!): Switched!  noise: String!  broken: Int!  refused: Int! }
      type Switched { isOn: Boolean!  lamp: Lamp! }
      type Lamp @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { lamp: () => ({ id: '1' }) },
      Subscription: {
        switched: {
          subscribe: () => switched.events(),
          resolve: (event: Switched) => ({ isOn: event.isOn, lamp: { id: event.lampId } }),
        },
        noise: { subscribe: () => switched.events(), resolve: () => 'x'.repeat(noiseBytes) },
        broken: {
          subscribe: () => switched.events(),
          resolve: () => {
            throw new Error('the fuse of ana@ejemplo.mx blew')
          },
        },
        refused: {
          subscribe: () => {
            throw new GraphQLError('not for you', { extensions: { code: 'FORBIDDEN' } })
          },
        },
      },
    },
  }
}

const labels: TinySubgraphFace = {
  name: 'labels',
  typeDefs: `${link} type Lamp @key(fields: "id") { id: ID!  label: String }`,
  resolvers: { Lamp: { label: ({ id }: { id: string }) => `lamp ${id}` } },
}

const rooms: TinySubgraphFace = {
  name: 'rooms',
  typeDefs: `${link}
    type Lamp @key(fields: "id") { id: ID!  room: Room }
    type Room { name: String!  visitor: String! }`,
  resolvers: {
    Lamp: {
      room: (_lamp: unknown, _args: unknown, { viewer }: TinyContext) => ({
        name: 'kitchen',
        visitor: viewer.kind === 'resident' ? viewer.subject : viewer.kind,
      }),
    },
  },
}
