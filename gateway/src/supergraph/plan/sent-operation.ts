import type { FetchNode } from '@apollo/query-planner'
import type { SubgraphOperation } from '../executor.ts'

type Variables = Readonly<Record<string, unknown>>

/** The operation of a fetch, to be sent with the variables of a request. */
export interface SentOperation {
  readonly query: string
  with(variables: Variables): SubgraphOperation
  about(representations: readonly string[], variables: Variables): SubgraphOperation
}

/**
 * The planner numbers the operations of a plan. Without the number the same question has the same text wherever it is
 * asked: two of one plan can be asked as one, and a subgraph that keeps parsed documents keeps fewer.
 */
export function compileSent({ operation, operationName, variableUsages = [] }: FetchNode): SentOperation {
  const name = operationName?.replace(/__\d+$/, '')
  const query =
    operationName === undefined || name === undefined
      ? operation
      : operation.replace(` ${operationName}`, ` ${name}`)
  const sent = { query, operationName: name }
  return {
    query,
    with: (variables) => ({ ...sent, variables: pick(variables, variableUsages) }),
    about: (representations, variables) => ({
      ...sent,
      variables: pick(variables, variableUsages),
      representations,
    }),
  }
}

const none: Variables = {}

function pick(variables: Variables, names: readonly string[]): Variables {
  if (names.length === 0) return none
  const picked: Record<string, unknown> = {}
  for (const name of names) {
    if (name !== 'representations' && Object.hasOwn(variables, name) && variables[name] !== undefined) {
      picked[name] = variables[name]
    }
  }
  return picked
}
