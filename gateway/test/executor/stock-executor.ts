import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway'
import { type FetchNode, type PlanNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import {
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  validate,
} from 'graphql'
import type {
  AskSubgraph,
  ExecutionRequest,
  Executor,
  Prepared,
  SubgraphOperation,
} from '../../src/supergraph/executor.ts'
import { InvalidOperation } from '../../src/supergraph/invalid-operation.ts'

type RunPlan = (
  node: PlanNode | undefined,
  services: ServiceMap,
  request: ExecutionRequest,
) => Promise<ExecutionResult>

/** Stands in for the subgraph of a subscription when one of its events is completed: no subgraph has this name. */
const eventService = ' event'

/** Plans and runs with `@apollo/gateway`. Throws when the text is not a supergraph that it supports. */
export function createStockExecutor(supergraphSdl: string, ask: AskSubgraph, log: Logger): Executor {
  const graph = buildGraph(supergraphSdl)

  function services(request: ExecutionRequest): ServiceMap {
    const serviceOf = (name: string): ServiceMap[string] => ({
      process: ({ request: sent }) => ask(name, operationOf(sent), request),
    })
    return Object.fromEntries(graph.subgraphs.map((name) => [name, serviceOf(name)]))
  }

  return {
    schema: graph.schema,
    subgraphs: graph.subgraphs,
    planner: 'stock',
    prepare(document): Prepared {
      const { node } = plan(graph, document)
      const run = planRunner(graph, document, log)
      if (node?.kind !== 'Subscription') {
        const execute = (request: ExecutionRequest) => run(node, services(request), request)
        return { kind: 'request', document, execute, executeText: execute }
      }
      const { primary, rest } = node
      const first: FetchNode = { ...primary, serviceName: eventService }
      const whole: PlanNode = rest === undefined ? first : { kind: 'Sequence', nodes: [first, rest] }
      const complete = (event: FormattedExecutionResult, request: ExecutionRequest) =>
        run(whole, { ...services(request), [eventService]: { process: async () => event } }, request)
      const upstream = (variables: ExecutionRequest['variables']) => upstreamOf(primary, variables)
      const { serviceName: subgraph } = primary
      return { kind: 'subscription', document, subgraph, upstream, complete, completeText: complete }
    },
  }
}

type Graph = ReturnType<typeof buildGraph>

function buildGraph(supergraphSdl: string) {
  const supergraph = Supergraph.build(supergraphSdl)
  const apiSchema = supergraph.apiSchema()
  return {
    apiSchema,
    schema: apiSchema.toGraphQLJSSchema(),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: false }),
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
  }
}

function plan({ schema, apiSchema, planner }: Graph, document: DocumentNode): QueryPlan {
  const errors = validate(schema, document)
  if (errors.length > 0) throw new InvalidOperation(errors)
  try {
    return planner.buildQueryPlan(operationFromDocument(apiSchema, document, { validate: false }))
  } catch (error) {
    // A planner that gives up is a fact about the operation, not about the request that came with it.
    throw new InvalidOperation([new GraphQLError(sentenceOf(error))], { cause: error })
  }
}

function planRunner(
  { schema, apiSchema, supergraphSchema }: Graph,
  document: DocumentNode,
  log: Logger,
): RunPlan {
  const operation = buildOperationContext({ schema, operationDocument: document })
  return async (node, services, request) => {
    const queryPlan: QueryPlan = { kind: 'QueryPlan', ...(node === undefined ? {} : { node }) }
    const context = requestContext(request, log)
    return withoutOrigin(
      await executeQueryPlan(queryPlan, services, context, operation, supergraphSchema, apiSchema),
    )
  }
}

function upstreamOf(primary: FetchNode, variables: ExecutionRequest['variables']): SubgraphOperation {
  const used = (primary.variableUsages ?? []).filter((name) => Object.hasOwn(variables, name))
  return {
    query: primary.operation,
    operationName: primary.operationName,
    variables: Object.fromEntries(used.map((name) => [name, variables[name]])),
  }
}

type StockContext = Parameters<typeof executeQueryPlan>[2]
type StockRequest = StockContext['request']

/** Of Apollo Server's request context, running a plan reads the variables, the metrics and the logger alone. */
function requestContext(request: ExecutionRequest, log: Logger): StockContext {
  const read = { request: { variables: { ...request.variables } }, metrics: {}, context: {}, logger: log }
  return read as unknown as StockContext
}

function operationOf(sent: StockRequest): SubgraphOperation {
  return { query: sent.query ?? '', operationName: sent.operationName, variables: sent.variables ?? {} }
}

/** The planner's own marks are no business of a client: which subgraph it was, and how completion failed. */
function withoutOrigin(result: ExecutionResult): ExecutionResult {
  const { valueCompletion, ...extensions } = result.extensions ?? {}
  const errors = [...(result.errors ?? []), ...(Array.isArray(valueCompletion) ? valueCompletion : [])]
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(errors.length === 0 ? {} : { errors: errors.map(asGraphQLError) }),
    ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
  }
}

function asGraphQLError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) {
    const cause = error instanceof Error ? error : new Error(String(error))
    return new GraphQLError(cause.message, { originalError: cause })
  }
  const { serviceName: _serviceName, ...extensions } = error.extensions
  return new GraphQLError(error.message, {
    ...(error.path === undefined ? {} : { path: error.path }),
    // A subgraph's error is a plain object here; one that was thrown on this side has its stack.
    ...(error.originalError instanceof Error ? { originalError: error.originalError } : {}),
    extensions,
  })
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
