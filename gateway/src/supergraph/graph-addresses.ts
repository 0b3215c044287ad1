import { Kind, parse } from 'graphql'
import type { SubgraphUrls } from './subgraph-urls.ts'

/** The enum in which a supergraph lists what it is made of: https://specs.apollo.dev/join/v0.3/#Graph. */
const listOfSubgraphs = 'join__Graph'

/** Where the subgraphs listen, as the supergraph itself says; one without a usable address is left out. */
export function graphAddresses(supergraphSdl: string): SubgraphUrls {
  const list = parse(supergraphSdl, { noLocation: true }).definitions.find(
    (definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === listOfSubgraphs,
  )
  if (list?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map()
  return new Map(
    (list.values ?? []).flatMap(({ directives }) => {
      const told = directives?.find(({ name }) => name.value === 'join__graph')?.arguments ?? []
      const textOf = (name: string) => {
        const value = told.find((argument) => argument.name.value === name)?.value
        return value?.kind === Kind.STRING ? value.value : ''
      }
      const url = URL.parse(textOf('url'))
      return url === null ? [] : [[textOf('name'), url] as const]
    }),
  )
}
