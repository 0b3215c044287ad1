import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import type { Harvest } from './harvest.ts'
import { entityDocument, type WalkDocument, walkDocuments } from './walk-document.ts'

const subgraphsFolder = join(import.meta.dirname, '..', '..', 'subgraphs')

/** A subgraph's own face: its root fields, and its entities as the gateway fetches them. */
export interface SubgraphWalk {
  readonly name: string
  readonly schema: GraphQLSchema
  readonly roots: readonly WalkDocument[]
  readonly entities: readonly {
    readonly document: WalkDocument
    readonly type: string
    readonly keys: readonly string[]
  }[]
}

/** The walk of every subgraph that has a folder. */
export function subgraphWalks(): SubgraphWalk[] {
  return readdirSync(subgraphsFolder).map((name) => {
    const text = readFileSync(join(subgraphsFolder, name, 'schema.graphql'), 'utf8')
    const schema = buildSchema(text, { assumeValidSDL: true })
    const entities = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => {
        const keys = keysOf(type)
        return keys.length > 0 ? [{ document: entityDocument(schema, type), type: type.name, keys }] : []
      })
    return {
      name,
      schema,
      roots: walkDocuments(schema).filter((document) => document.operation !== 'subscription'),
      entities,
    }
  })
}

/** Every representation of an entity that can be made of what is known of somebody. */
export function representations(
  harvest: Harvest,
  type: string,
  keys: readonly string[],
): Record<string, string>[] {
  return keys.flatMap((key) => harvest.values(type, key).map((value) => ({ __typename: type, [key]: value })))
}

function keysOf(type: GraphQLObjectType): string[] {
  const directives = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? [])
  return directives
    .filter((directive) => directive.name.value === 'key')
    .flatMap((directive) => {
      const fields = directive.arguments?.find((argument) => argument.name.value === 'fields')?.value
      return fields?.kind === 'StringValue' ? [fields.value] : []
    })
}
