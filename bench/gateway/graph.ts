import { createHash } from 'node:crypto'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @auth(requires: Access!) on FIELD_DEFINITION
  enum Access { PUBLIC }`

/** People have meters, homes know where a meter hangs, readings know what it shows. */
export const typeDefs: Readonly<Record<string, string>> = {
  people: `${link}
    type Query { me: Person! @auth(requires: PUBLIC) }
    type Person @key(fields: "id") { id: ID! name: String! email: String }`,
  homes: `${link}
    type Query {
      meter(id: ID!): Meter @auth(requires: PUBLIC)
      meters(first: Int!, after: Int!): [Meter!]! @auth(requires: PUBLIC)
    }
    type Person @key(fields: "id") { id: ID! meters(first: Int!, after: Int!): [Meter!]! }
    type Meter @key(fields: "id") { id: ID! serial: String! address: String! status: MeterStatus! installedOn: String }
    enum MeterStatus { IN_SERVICE REMOVED }`,
  readings: `${link}
    type Query { newest: Reading @auth(requires: PUBLIC) }
    type Meter @key(fields: "id") { id: ID! lastReading: Reading }
    type Reading { at: String! register: Int! flow: Float origin: String! }`,
}

/** An operation of the bench, as a client would send it. */
export interface Asked {
  readonly name: string
  readonly text: string
  /** Those of one request after the other: who shares what is asked at the same moment would measure nothing else. */
  variables(turn: number): Readonly<Record<string, unknown>>
}

const turns = 150

/** Requests that differ, counted from 0; then they begin anew. */
export const variants: readonly number[] = Array.from({ length: turns }, (_, turn) => turn)

/** One fetch; three subgraphs one after the other; two hundred entities. */
export const operations = {
  read: {
    name: 'Read',
    text: 'query Read($id: ID!) { meter(id: $id) { id serial address status installedOn } }',
    variables: (turn) => ({ id: String(turn + 1) }),
  },
  dash: {
    name: 'Dash',
    text: `query Dash($first: Int!, $after: Int!) {
  me { id name email meters(first: $first, after: $after) { id serial address status lastReading { at register flow } } }
}`,
    variables: (turn) => ({ first: 25, after: turn }),
  },
  heavy: {
    name: 'Heavy',
    text: `query Heavy($first: Int!, $after: Int!) {
  meters(first: $first, after: $after) { id serial address status lastReading { at register flow origin } }
}`,
    variables: (turn) => ({ first: 200, after: turn }),
  },
} satisfies Readonly<Record<string, Asked>>

export type OperationName = keyof typeof operations

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The composed graph, with the addresses at which its subgraphs listen. */
export function supergraphAt(subgraphsUrl: string): string {
  const services = Object.entries(typeDefs).map(([name, sdl]) => ({
    name,
    url: `${subgraphsUrl}/${name}/graphql`,
    typeDefs: parse(sdl),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'))
  return supergraphSdl
}
