import type { FormattedExecutionResult } from 'graphql'
import type { SubgraphOperation } from '../../supergraph/executor.ts'

interface Asked {
  readonly operation: SubgraphOperation
  readonly traceId: string
}

/** The body of a batch, as the subgraph's `kit/runtime/subscription-batch.ts` reads it. */
export function batchBody(authorization: string, query: string, asked: readonly Asked[]): string {
  let questions = ''
  for (const { operation, traceId } of asked)
    questions += `${questions === '' ? '' : ','}{"variables":${variablesText(operation)},"traceId":"${traceId}"}`
  return `{"authorization":${JSON.stringify(authorization)},"query":${JSON.stringify(query)},"asked":[${questions}]}`
}

/** Representations are texts already, where the executor made them. */
function variablesText({ variables, representations }: SubgraphOperation): string {
  if (representations === undefined) return JSON.stringify(variables)
  const told = `"representations":[${representations.join(',')}]}`
  for (const _ in variables) return `${JSON.stringify(variables).slice(0, -1)},${told}`
  return `{${told}`
}

/** Results in the order of the questions. Throws a sentence when the answer is none to so many. */
export function readBatch(status: number, text: string, count: number): readonly FormattedExecutionResult[] {
  if (status !== 200) throw new Error(`a batch was answered with status ${status}`)
  const results: unknown = JSON.parse(text)
  if (!Array.isArray(results) || results.length !== count || !results.every(isResult))
    throw new Error(`a batch of ${count} questions was answered otherwise`)
  return results
}

function isResult(value: unknown): value is FormattedExecutionResult {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value)
}
