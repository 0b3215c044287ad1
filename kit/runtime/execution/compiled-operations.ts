import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql'
import { type CompiledOperation, compileOperation } from './compiled-operation.ts'

/** The operations of one subgraph that were asked for, compiled. */
export interface CompiledOperations {
  /** Null for a text that is not read, does not fit the schema, or is better run in full (`compileOperation`). */
  find(query: string, operationName: string | undefined): CompiledOperation | null
}

/** Gateways ask the fetches of their plans, again and again: some hundreds of texts. */
const mostKept = 1_000
/** As at the door of Apollo Server. */
export const mostTokens = 10_000

/** Reads, checks and compiles each text once; texts that nobody asked for lately are forgotten. */
export function compiledOperations(schema: GraphQLSchema): CompiledOperations {
  const kept = new Map<string, CompiledOperation | null>()
  return {
    find(query, operationName) {
      const key = operationName === undefined ? query : `${operationName} ${query}`
      let found = kept.get(key)
      if (found !== undefined) return found
      const document = validDocument(schema, query)
      found = document === null ? null : compileOperation(schema, document, operationName)
      const oldest = kept.keys().next()
      if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value)
      kept.set(key, found)
      return found
    },
  }
}

function validDocument(schema: GraphQLSchema, query: string): DocumentNode | null {
  try {
    const document = parse(query, { maxTokens: mostTokens })
    return validate(schema, document).length === 0 ? document : null
  } catch {
    return null
  }
}
