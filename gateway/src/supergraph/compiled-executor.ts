import {
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  getOperationAST,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql'
import { compileIntrospection } from './answer/introspection.ts'
import { createShape } from './answer/shape.ts'
import { compilePlan } from './compile-plan.ts'
import type { AskSubgraph, ExecutionRequest, Executor, Prepared } from './executor.ts'
import { readFlags } from './flags.ts'
import { type Graph, openGraph, type PlannerName } from './graph.ts'
import { InvalidOperation } from './invalid-operation.ts'
import { compileTake } from './plan/fetch.ts'
import type { FetchNode } from './plan/plan-node.ts'
import type { Run, Step } from './plan/run.ts'
import { compileSent } from './plan/sent-operation.ts'

/**
 * Plans with Hive's planner, or with Apollo's where that is not built for the machine, and runs the plans itself: compiled to
 * closures once for each operation, the answer written by code made for what was asked. Throws when the text is not a
 * supergraph of Federation 2.
 */
export function createCompiledExecutor(
  supergraphSdl: string,
  ask: AskSubgraph,
  planner?: PlannerName,
): Executor {
  const graph = openGraph(supergraphSdl, planner)
  return {
    schema: graph.schema,
    subgraphs: graph.subgraphs,
    planner: graph.planner,
    prepare(document): Prepared {
      requireUsualNames(document)
      const { subscription, node } = graph.plan(document)
      const finish = createFinish(graph, document)
      const parts = { types: graph.types, flag: readFlags(document) }
      const step = compilePlan(node, parts)
      if (subscription !== null)
        return prepareSubscription({ document, primary: subscription, rest: step, finish, ask, graph })
      const begin = (request: ExecutionRequest): Run => ({ request, ask, data: {}, errors: [] })
      return {
        kind: 'request',
        document,
        async execute(request) {
          const run = begin(request)
          await step(run)
          return finish.result(run)
        },
        async executeText(request) {
          const run = begin(request)
          await step(run)
          return finish.text(run)
        },
      }
    },
  }
}

interface Subscribed {
  readonly document: DocumentNode
  readonly primary: FetchNode
  readonly rest: Step
  readonly finish: Finish
  readonly ask: AskSubgraph
  readonly graph: Graph
}

function prepareSubscription({ document, primary, rest, finish, ask, graph }: Subscribed): Prepared {
  const sent = compileSent(primary)
  const take = compileTake(primary, graph.types)
  function begin(event: FormattedExecutionResult, request: ExecutionRequest): Run {
    const run: Run = { request, ask, data: {}, errors: [] }
    take(run, sent.with(request.variables), event, [run.data])
    return run
  }
  return {
    kind: 'subscription',
    document,
    subgraph: primary.subgraph,
    upstream: sent.with,
    async complete(event, request) {
      const run = begin(event, request)
      await rest(run)
      return finish.result(run)
    },
    async completeText(event, request) {
      const run = begin(event, request)
      await rest(run)
      return finish.text(run)
    },
  }
}

/** Makes the answer of a run. */
interface Finish {
  text(run: Run): string | ExecutionResult
  result(run: Run): ExecutionResult
}

function createFinish({ schema }: Graph, document: DocumentNode): Finish {
  const operation = getOperationAST(document)?.operation ?? OperationTypeNode.QUERY
  const root = schema.getRootType(operation)
  // Validation has seen to it.
  if (root === null || root === undefined) throw new Error(`the graph has no ${operation}`)
  const shape = createShape(schema, root, document, readFlags(document))
  const introspect = compileIntrospection(schema, document)

  function result({ data, errors, request }: Run): ExecutionResult {
    const answer = shape.value(data, errors, request.variables)
    return { data: answer.data, ...(answer.errors.length === 0 ? {} : { errors: answer.errors }) }
  }
  function know({ data, request }: Run): void {
    if (introspect !== null) Object.assign(data, introspect(request.variables))
  }
  return {
    result(run) {
      know(run)
      return result(run)
    },
    text(run) {
      know(run)
      const text = run.errors.length === 0 ? shape.text(run.data, run.request.variables) : null
      return text === null ? result(run) : `{"data":${text}}`
    },
  }
}

/** Assigning to this name does not make a field: an answer could not hold it. */
function requireUsualNames(document: DocumentNode): void {
  visit(document, {
    [Kind.FIELD](node) {
      if ((node.alias ?? node.name).value !== '__proto__') return
      throw new InvalidOperation([new GraphQLError('a field cannot be called __proto__: take another alias')])
    },
  })
}
