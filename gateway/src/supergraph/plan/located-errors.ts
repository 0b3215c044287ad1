import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { SubgraphOperation } from '../executor.ts'
import { pathsAsked } from '../unanswered.ts'
import type { Path } from './run.ts'

/** Where in the whole answer something stands that has this path in a subgraph's answer; it may stand in several places. */
export type Locate = (path: Path) => readonly Path[]

/** The response names under which a subgraph answers entities. */
export type EntityRoots = ReadonlySet<string>

export const noEntities: EntityRoots = new Set()

/**
 * The errors of a subgraph, with the paths that a client knows. An answer of nothing but errors that name no place is
 * told at every field that was asked for: a client that keeps what it saw must tell a field that failed from one that is null.
 */
export function locateErrors(
  operation: SubgraphOperation,
  { data, errors = [] }: FormattedExecutionResult,
  roots: EntityRoots,
  locate: Locate,
): GraphQLError[] {
  const isEmpty = data === null || data === undefined
  return errors.flatMap((error) => {
    const places = placesOf(error, operation, isEmpty, roots).flatMap(locate)
    return places.length === 0 ? [located(error, undefined)] : places.map((path) => located(error, path))
  })
}

/** Paths in the subgraph's answer. An entity, or all of them, is no place that a client knows: its fields are. */
function placesOf(
  { path }: GraphQLFormattedError,
  operation: SubgraphOperation,
  isEmpty: boolean,
  roots: EntityRoots,
): readonly Path[] {
  if (!Array.isArray(path) || path.length === 0) return isEmpty ? pathsAsked(operation) : []
  const [root, index] = path
  if (!roots.has(root) || path.length > 2) return [path]
  return pathsAsked(operation).filter(
    (asked) => asked[0] === root && (index === undefined || asked[1] === index),
  )
}

function located({ message, extensions }: GraphQLFormattedError, path: Path | undefined): GraphQLError {
  return new GraphQLError(message, {
    ...(path === undefined ? {} : { path }),
    ...(extensions === undefined ? {} : { extensions }),
  })
}
