import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { DocumentNode, ExecutionResult, FormattedExecutionResult, GraphQLSchema } from 'graphql'

// The seam behind which operations are planned and run. What stands behind it today, and what will, is told in
// docs/decisions/0005-execution-behind-one-seam.md.

/** One request, or one event of a subscription: who asks, with what, and under which trace. */
export interface ExecutionRequest {
  readonly variables: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
  readonly traceId: string
  /** Mark of the client, for domains that count who tries; of mutations alone. */
  readonly client?: string
}

/** What is asked of one subgraph. */
export interface SubgraphOperation {
  readonly query: string
  readonly operationName?: string | undefined
  /** Without `representations`, where these are there as texts. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The entities that are asked about, each as JSON text. */
  readonly representations?: readonly string[]
}

/** Asks one subgraph. One that does not answer becomes errors with the code UNAVAILABLE, never an exception. */
export type AskSubgraph = (
  subgraph: string,
  operation: SubgraphOperation,
  /** The very request that is executed, or the event's. */
  request: Pick<ExecutionRequest, 'viewer' | 'traceId' | 'client'>,
) => Promise<FormattedExecutionResult>

/** A query or mutation, planned once and run often. */
export interface PreparedRequest {
  readonly kind: 'request'
  readonly document: DocumentNode
  /** Errors of subgraphs come as they sent them, with their extensions: masking is not done here. */
  execute(request: ExecutionRequest): Promise<ExecutionResult>
  /** The finished text `{"data":…}` of an answer without errors; any other answer as `execute` gives it. */
  executeText(request: ExecutionRequest): Promise<string | ExecutionResult>
}

/** A subscription: where its events come from, and how an event becomes what the client asked for. */
export interface PreparedSubscription {
  readonly kind: 'subscription'
  readonly document: DocumentNode
  readonly subgraph: string
  /** What the subgraph is asked to stream, for these variables of the client. */
  upstream(variables: Readonly<Record<string, unknown>>): SubgraphOperation
  /** Adds the fields of other subgraphs to one event. */
  complete(event: FormattedExecutionResult, request: ExecutionRequest): Promise<ExecutionResult>
  /** The finished text `{"data":…}` of an event without errors; any other as `complete` gives it. */
  completeText(event: FormattedExecutionResult, request: ExecutionRequest): Promise<string | ExecutionResult>
}

/** An operation that is valid and has its plan. */
export type Prepared = PreparedRequest | PreparedSubscription

/** Plans and runs operations over one supergraph. */
export interface Executor {
  /** What clients may ask for: the supergraph without its inaccessible elements. */
  readonly schema: GraphQLSchema
  /** Names of the subgraphs that the supergraph is made of. */
  readonly subgraphs: readonly string[]
  /** Who thinks out the plans. */
  readonly planner: string
  /** For a document of one operation. Throws an InvalidOperation when it does not fit the schema. */
  prepare(document: DocumentNode): Prepared
}
