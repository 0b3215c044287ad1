import type { SubgraphOperation } from '../executor.ts'
import type { EntityFetchNode, FetchNode } from './plan-node.ts'

type Variables = Readonly<Record<string, unknown>>

/** The operation of a fetch, to be sent with the variables of a request. */
export interface SentOperation {
  readonly query: string
  with(variables: Variables): SubgraphOperation
}

/**
 * Apollo's planner numbers the operations of a plan. Without the number the same question has the same text wherever it
 * is asked: two of one plan can be asked as one, and a subgraph that keeps parsed documents keeps fewer.
 */
export function compileSent(node: FetchNode | EntityFetchNode): SentOperation {
  const name = node.operationName?.replace(/__\d+$/, '')
  const query =
    node.operationName === undefined || name === undefined
      ? node.operation
      : node.operation.replace(` ${node.operationName}`, ` ${name}`)
  return {
    query,
    with: (variables) => ({ query, operationName: name, variables: pick(variables, node.variables) }),
  }
}

const none: Variables = {}

function pick(variables: Variables, names: readonly string[]): Variables {
  if (names.length === 0) return none
  const picked: Record<string, unknown> = {}
  for (const name of names) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) picked[name] = variables[name]
  }
  return picked
}
