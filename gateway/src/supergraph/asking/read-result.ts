import type { FormattedExecutionResult } from 'graphql'

/** A GraphQL answer counts whatever its status: errors before execution come with 400. Throws when it is none. */
export function readResult(status: number, text: string): FormattedExecutionResult {
  // The gateway's own token was refused: a fault between the two, which the viewer cannot mend by signing in.
  if (status === 401) throw new Error('the subgraph refused the internal token')
  const result = parse(text)
  if (isResult(result)) return result
  throw new Error(`status ${status} without a GraphQL result`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Looked at by hand: a schema library would look at every field of the data. */
function isResult(value: unknown): value is FormattedExecutionResult {
  if (!isObject(value)) return false
  const { data, errors } = value
  const isData = data === undefined || data === null || isObject(data)
  return isData && (errors === undefined ? data !== undefined : isErrors(errors))
}

function isErrors(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((error: unknown) => isObject(error) && typeof error['message'] === 'string')
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
