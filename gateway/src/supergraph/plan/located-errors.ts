import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { SubgraphOperation } from '../executor.ts'
import { pathsAsked } from '../unanswered.ts'
import type { Path } from './run.ts'

/** Where in the whole answer something stands that has this path in a subgraph's answer; it may stand in several places. */
export type Locate = (path: Path) => readonly Path[]

/**
 * The errors of a subgraph, with the paths that a client knows. An answer of nothing but errors that name no place is
 * told at every field that was asked for: a client that keeps what it saw must tell a field that failed from one that is null.
 */
export function locateErrors(
  operation: SubgraphOperation,
  { data, errors = [] }: FormattedExecutionResult,
  locate: Locate,
): GraphQLError[] {
  const everywhere = data === null || data === undefined ? () => pathsAsked(operation) : () => []
  return errors.flatMap((error) => {
    const paths = hasPlace(error) ? [error.path] : everywhere()
    const places = paths.flatMap(locate)
    return places.length === 0 ? [located(error, undefined)] : places.map((path) => located(error, path))
  })
}

function hasPlace(
  error: GraphQLFormattedError,
): error is GraphQLFormattedError & { readonly path: readonly (string | number)[] } {
  return Array.isArray(error.path) && error.path.length > (error.path[0] === '_entities' ? 1 : 0)
}

function located({ message, extensions }: GraphQLFormattedError, path: Path | undefined): GraphQLError {
  return new GraphQLError(message, {
    ...(path === undefined ? {} : { path }),
    ...(extensions === undefined ? {} : { extensions }),
  })
}
