import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import type { TinySubgraphFace } from './tiny-subgraph.ts'

/** A face, and where it listens; configurations say so where the supergraph does not. */
type PlacedFace = Pick<TinySubgraphFace, 'name' | 'typeDefs'> & { readonly url?: URL }

/** The text of a supergraph. */
export function composeFaces(faces: readonly PlacedFace[]): string {
  const result = composeServices(
    faces.map(({ name, typeDefs, url }) => ({ name, url: url?.href ?? '', typeDefs: parse(typeDefs) })),
  )
  if (result.errors !== undefined) throw new Error(result.errors.map((error) => error.message).join('\n'))
  return result.supergraphSdl
}
