import type { GraphQLError } from 'graphql'
import type { Path } from '../plan/run.ts'

/** Places of which an error says already why nothing is there: at them, or below them. */
export interface ExplainedPaths {
  has(path: Path): boolean
  add(path: Path): void
}

export function explainedPaths(errors: readonly GraphQLError[]): ExplainedPaths {
  const paths = new Set<string>()
  // What has no place may be the reason of anything.
  const anywhere = errors.some(({ path }) => path === undefined)
  function add(path: Path): void {
    for (let length = 1; length <= path.length; length += 1) paths.add(JSON.stringify(path.slice(0, length)))
  }
  for (const { path = [] } of errors) add(path)
  return { has: (path) => anywhere || paths.has(JSON.stringify(path)), add }
}
