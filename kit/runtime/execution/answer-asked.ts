import type { FormattedExecutionResult, GraphQLError } from 'graphql'
import type { maskErrors } from '../errors.ts'
import type { RequestContext } from '../subgraph-definition.ts'
import type { Executed } from './compiled-operation.ts'
import type { CompiledOperations } from './compiled-operations.ts'

/** A request as it is sent: none of it was looked at. */
export type Asked = Readonly<Record<string, unknown>>

/** Answers what it can; null, and nothing was run, for what is to be answered in full. */
export type AnswerAsked = (
  asked: unknown,
  context: () => RequestContext,
) => Promise<FormattedExecutionResult> | null

/**
 * The short way of a subgraph: a text that was compiled, with variables that fit it. Everything else (what is malformed, does not fit, asks
 * for the schema or has extensions) is for the server that knows all of HTTP and says what is wrong.
 */
export function answerCompiled(
  operations: CompiledOperations,
  mask: ReturnType<typeof maskErrors>,
): AnswerAsked {
  return (asked, context) => {
    if (!isObject(asked) || asked['extensions'] !== undefined) return null
    const { query, operationName = null, variables = null } = asked
    if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string'))
      return null
    if (variables !== null && !isObject(variables)) return null
    const operation = operations.find(query, operationName ?? undefined)
    const running = operation === null ? null : operation.run(context(), variables ?? {})
    return running === null ? null : running.then((executed) => formatted(executed, mask))
  }
}

function isObject(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The answer as it leaves. */
export function formatted(
  { data, errors }: Executed,
  mask: ReturnType<typeof maskErrors>,
): FormattedExecutionResult {
  return errors === undefined ? { data } : { errors: errors.map((error) => maskedError(error, mask)), data }
}

function maskedError(error: GraphQLError, mask: ReturnType<typeof maskErrors>) {
  return mask(error.toJSON(), error)
}
