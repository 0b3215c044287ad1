import type { SubgraphOperation } from '../executor.ts'
import { jsonText } from '../json-text.ts'

/** Beginnings of bodies that are kept: as many as operations of plans are in use, and more. */
const mostKept = 2_000
const kept = new Map<string, string>()

/** The body of a request to a subgraph. What is the same each time is made once. */
export function requestBody({ query, operationName, variables, representations }: SubgraphOperation): string {
  let body = beginningOf(query, operationName)
  let comma = ''
  for (const name of Object.keys(variables)) {
    body += `${comma}${jsonText(name)}:${jsonText(variables[name])}`
    comma = ','
  }
  if (representations !== undefined) body += `${comma}"representations":[${representations.join(',')}]`
  return `${body}}}`
}

function beginningOf(query: string, operationName: string | undefined): string {
  const known = kept.get(query)
  if (known !== undefined) return known
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`
  const beginning = `{"query":${JSON.stringify(query)},${name}"variables":{`
  if (kept.size >= mostKept) kept.clear()
  kept.set(query, beginning)
  return beginning
}
