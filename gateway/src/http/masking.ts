import { maskErrors } from '@aquacis/kit/runtime/errors.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { InvalidOperation } from '../supergraph/invalid-operation.ts'

/** Takes out of a result what is nobody's business: errors that are bugs become a reference number. */
export type MaskResult = (result: ExecutionResult) => ExecutionResult

export function createMask(log: Logger): MaskResult {
  const mask = maskErrors(log)
  return (result) => {
    if (result.errors === undefined) return result
    const errors = result.errors.map((error) => {
      const { message, path, extensions } = mask(error.toJSON(), error)
      return new GraphQLError(message, {
        ...(path === undefined ? {} : { path }),
        ...(error.source === undefined
          ? {}
          : { source: error.source, positions: error.positions ?? null, nodes: error.nodes ?? null }),
        ...(extensions === undefined ? {} : { extensions }),
      })
    })
    return { ...result, errors }
  }
}

/** Whatever `find` or a run threw, as errors of the graph: one, or all that is wrong with a text. */
export function asGraphQLErrors(error: unknown): readonly GraphQLError[] {
  if (!(error instanceof InvalidOperation)) return [asGraphQLError(error)]
  return error.errors.map(
    ({ message, nodes, source, positions, extensions }) =>
      new GraphQLError(message, {
        nodes: nodes ?? null,
        source: source ?? null,
        positions: positions ?? null,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...extensions },
      }),
  )
}

/** Whatever was thrown, as an error of the graph; what was not one is masked on its way out. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  const cause = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(cause.message, { originalError: cause })
}
