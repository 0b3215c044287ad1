import type { GraphQLError } from 'graphql'
import type { AskSubgraph, ExecutionRequest } from '../executor.ts'

/** An object out of an answer: fields by response name. */
export type JsonObject = Record<string, unknown>

/** Where something stands in the answer: response names and places in lists. */
export type Path = readonly (string | number)[]

/** One run of a plan. What the subgraphs answer is merged into `data`; nothing in it is for clients yet. */
export interface Run {
  readonly request: ExecutionRequest
  readonly ask: AskSubgraph
  readonly data: JsonObject
  readonly errors: GraphQLError[]
}

/** One node of a plan, ready to be run. */
export type Step = (run: Run) => Promise<void>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
