import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { type WalkDocument, walkDocuments } from './walk-document.ts'

const schemaFolder = join(import.meta.dirname, '..', '..', 'schema')

/** The graph as clients see it. */
export function publicSchema(): GraphQLSchema {
  return buildSchema(readFileSync(join(schemaFolder, 'api.graphql'), 'utf8'))
}

/** One document for every root field of the supergraph, so that a new field is walked without touching the walk. */
export function supergraphWalk(): WalkDocument[] {
  return walkDocuments(publicSchema())
}

export function hashOf(document: WalkDocument): string {
  return createHash('sha256').update(document.text).digest('hex')
}

/** The clients' known documents and the walk's, in the file format that the gateway reads. */
export function withWalkDocuments(walk: readonly WalkDocument[]): string {
  const known = JSON.parse(readFileSync(join(schemaFolder, 'known-documents.json'), 'utf8')) as Record<
    string,
    string
  >
  return JSON.stringify({
    ...known,
    ...Object.fromEntries(walk.map((document) => [hashOf(document), document.text])),
  })
}
