import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway'
import { type FetchNode, type PlanNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { type DocumentNode, type ExecutionResult, GraphQLError, validate } from 'graphql'
import type { AskSubgraph, ExecutionRequest, Executor, Prepared, SubgraphOperation } from './executor.ts'
import { InvalidOperation } from './invalid-operation.ts'

type Variables = Readonly<Record<string, unknown>>
type RunPlan = (
  node: PlanNode | undefined,
  services: ServiceMap,
  request: ExecutionRequest,
) => Promise<ExecutionResult>

/** Stands in for the subgraph of a subscription when one of its events is completed: no subgraph has this name. */
const eventService = ' event'

/** Plans and runs with `@apollo/gateway`. Throws when the text is not a supergraph that it supports. */
export function createStockExecutor(supergraphSdl: string, ask: AskSubgraph, log: Logger): Executor {
  const supergraph = Supergraph.build(supergraphSdl)
  const apiSchema = supergraph.apiSchema()
  const schema = apiSchema.toGraphQLJSSchema()
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema()
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: false })
  const subgraphs = supergraph.subgraphsMetadata().map(({ name }) => name)

  function plan(document: DocumentNode, operationName?: string): QueryPlan {
    const errors = validate(schema, document)
    if (errors.length > 0) throw new InvalidOperation(errors)
    try {
      const options = { validate: false, ...(operationName === undefined ? {} : { operationName }) }
      return planner.buildQueryPlan(operationFromDocument(apiSchema, document, options))
    } catch (error) {
      // A planner that gives up is a fact about the operation, not about the request that came with it.
      throw new InvalidOperation([new GraphQLError(sentenceOf(error))], { cause: error })
    }
  }

  function planRunner(document: DocumentNode, operationName?: string): RunPlan {
    const operationContext = buildOperationContext({
      schema,
      operationDocument: document,
      ...(operationName === undefined ? {} : { operationName }),
    })
    return async (node, services, request) => {
      const queryPlan: QueryPlan = { kind: 'QueryPlan', ...(node === undefined ? {} : { node }) }
      const context = requestContext(request, log)
      return withoutOrigin(
        await executeQueryPlan(queryPlan, services, context, operationContext, supergraphSchema, apiSchema),
      )
    }
  }

  function services(request: ExecutionRequest): ServiceMap {
    return Object.fromEntries(
      subgraphs.map((name) => [
        name,
        { process: ({ request: sent }) => ask(name, operationOf(sent), request) },
      ]),
    )
  }

  return {
    schema,
    subgraphs,
    prepare(document, operationName): Prepared {
      const { node } = plan(document, operationName)
      const run = planRunner(document, operationName)
      if (node?.kind !== 'Subscription') {
        return { kind: 'request', document, execute: (request) => run(node, services(request), request) }
      }
      const { primary, rest } = node
      const first: FetchNode = { ...primary, serviceName: eventService }
      const whole: PlanNode = rest === undefined ? first : { kind: 'Sequence', nodes: [first, rest] }
      return {
        kind: 'subscription',
        document,
        subgraph: primary.serviceName,
        upstream: (variables) => upstreamOf(primary, variables),
        complete: (event, request) =>
          run(whole, { ...services(request), [eventService]: { process: async () => event } }, request),
      }
    },
  }
}

function upstreamOf(primary: FetchNode, variables: Variables): SubgraphOperation {
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
