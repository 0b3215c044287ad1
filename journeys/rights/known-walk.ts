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

/** Documents for every root field of the supergraph, so that a new field is walked without touching the walk. */
export function supergraphWalk(): WalkDocument[] {
  return walkDocuments(publicSchema(), isModest, gatewayDepth)
}

/** Types inside each other: from whatever is asked to the meter, its alerts and theirs. The doors of subgraphs are asked deeper. */
const gatewayDepth = 4

/**
 * Within what the gateway lets one operation ask: 4,000 words and signs, 50 aliases, 10,000 objects. Objects are not
 * counted here: only in long texts do lists stand inside each other.
 */
function isModest(text: string): boolean {
  return text.length <= 2_500 && (text.match(/\w: /g) ?? []).length <= 45
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
