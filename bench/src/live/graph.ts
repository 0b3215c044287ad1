import { createHash } from 'node:crypto'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'

/** Two subgraphs: meters tell what runs, homes know the rest of a home. */
export const liveSubgraphs = ['meters', 'homes'] as const

const typeDefs: Readonly<Record<(typeof liveSubgraphs)[number], string>> = {
  meters: `${link}
    type Query { meters: Int }
    type Subscription { waterRan(home: ID!): Water! }
    type Water { litres: Int! at: Float! home: Home! }
    type Home @key(fields: "id") { id: ID! }`,
  homes: `${link}
    type Query { homes: Int }
    type Home @key(fields: "id") { id: ID! address: String! name: String! }`,
}

/** What a page listens to: fields of both. */
export const liveDocument = `subscription WaterRan($home: ID!) {
  waterRan(home: $home) { litres at home { id address name } }
}`

export const liveDocumentHash = createHash('sha256').update(liveDocument).digest('hex')

/** The composed graph, with the addresses at which its subgraphs listen; ours is told them beside it. */
export function liveSupergraph(subgraphsUrl = ''): string {
  const services = liveSubgraphs.map((name) => ({
    name,
    url: `${subgraphsUrl}/${name}/graphql`,
    typeDefs: parse(typeDefs[name]),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'))
  return supergraphSdl
}
