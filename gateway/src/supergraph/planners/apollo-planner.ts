import { operationFromDocument, type Schema, type Supergraph } from '@apollo/federation-internals'
import {
  type FetchNode as ApolloFetchNode,
  type PlanNode as ApolloPlanNode,
  type FetchDataRewrite,
  QueryPlanner,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner'
import type {
  EntityFetchNode,
  FetchNode,
  PathPart,
  PlanNode,
  Required,
  RewriteRule,
  SpotPath,
} from '../plan/plan-node.ts'
import type { Planner } from './planner.ts'

/** The planner of `@apollo/gateway`. */
export function createApolloPlanner(supergraph: Supergraph, apiSchema: Schema): Planner {
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: false })
  return {
    plan(document) {
      const operation = operationFromDocument(apiSchema, document, { validate: false })
      const { node } = planner.buildQueryPlan(operation)
      if (node?.kind !== 'Subscription') return { subscription: null, node: planNode(node, []) }
      return { subscription: plainFetch(node.primary, []), node: planNode(node.rest, []) }
    },
  }
}

function planNode(node: ApolloPlanNode | undefined, spot: SpotPath): PlanNode | null {
  if (node === undefined) return null
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const nodes = node.nodes.flatMap((each) => planNode(each, spot) ?? [])
      return { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', nodes }
    }
    case 'Flatten':
      return planNode(node.node, [...spot, ...node.path.map(String)])
    case 'Fetch':
      return node.requires === undefined ? plainFetch(node, spot) : entityFetch(node, node.requires, spot)
    case 'Condition':
      return {
        kind: 'condition',
        flag: node.condition,
        whenTrue: planNode(node.ifClause, spot),
        whenFalse: planNode(node.elseClause, spot),
      }
    case 'Defer':
      throw new Error('@defer is not supported')
  }
}

function sent({ serviceName, operation, operationName, variableUsages = [] }: ApolloFetchNode) {
  return { subgraph: serviceName, operation, operationName, variables: variableUsages }
}

function plainFetch(node: ApolloFetchNode, spot: SpotPath): FetchNode {
  return { kind: 'fetch', ...sent(node), spots: [spot], outputRewrites: rules(node.outputRewrites) }
}

function entityFetch(
  node: ApolloFetchNode,
  requires: readonly QueryPlanSelectionNode[],
  spot: SpotPath,
): EntityFetchNode {
  const group = {
    ...{ root: '_entities', variable: 'representations', spots: [spot] },
    requires: requires.map(required),
    inputRewrites: rules(node.inputRewrites),
    outputRewrites: rules(node.outputRewrites),
  }
  return { kind: 'entities', ...sent(node), groups: [group] }
}

function required(selection: QueryPlanSelectionNode): Required {
  if (selection.kind === 'InlineFragment')
    return {
      ...{ kind: 'fragment', on: selection.typeCondition, isOptional: false },
      inner: selection.selections.map(required),
    }
  const name = selection.alias ?? selection.name
  return { kind: 'field', name, as: name, inner: selection.selections?.map(required) ?? null }
}

function rules(rewrites: readonly FetchDataRewrite[] = []): RewriteRule[] {
  return rewrites.map((rewrite) => {
    const path = rewrite.path.map(part)
    return rewrite.kind === 'ValueSetter'
      ? { kind: 'set', path, value: rewrite.setValueTo }
      : { kind: 'rename', path, to: rewrite.renameKeyTo }
  })
}

const onType = '... on '

function part(text: string): PathPart {
  return text.startsWith(onType) ? { on: [text.slice(onType.length)] } : text
}
