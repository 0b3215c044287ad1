import type {
  BatchFetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  FetchNode as HiveFetchNode,
  PlanNode as HivePlanNode,
  RequiresSelection,
  SubscriptionNode,
} from '@graphql-hive/router-query-planner'
import type {
  EntityFetchNode,
  FetchNode,
  PathPart,
  Plan,
  PlanNode,
  Required,
  RewriteRule,
  SpotPath,
} from '../plan/plan-node.ts'

/** A plan of Hive's planner as ours. What it leaves out it sends as null, whatever its types say. */
export function planOfHive(node: HivePlanNode | null | undefined): Plan {
  const [first, ...rest] = node?.kind === 'Sequence' ? node.nodes : [node]
  if (first?.kind !== 'Subscription') return { subscription: null, node: planNode(node, []) }
  const nodes = rest.flatMap((each) => planNode(each, []) ?? [])
  return {
    subscription: plainFetch(primaryOf(first), []),
    node: nodes.length === 0 ? null : { kind: 'sequence', nodes },
  }
}

function primaryOf({ primary }: SubscriptionNode): HiveFetchNode {
  return primary
}

function planNode(node: HivePlanNode | null | undefined, spot: SpotPath): PlanNode | null {
  if (node === null || node === undefined) return null
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const nodes = node.nodes.flatMap((each) => planNode(each, spot) ?? [])
      return { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', nodes }
    }
    case 'Flatten':
      return planNode(node.node, [...spot, ...node.path.map(spotPart)])
    case 'Fetch':
      return node.requires ? entityFetch(node, node.requires, spot) : plainFetch(node, spot)
    case 'BatchFetch':
      return batchFetch(node, spot)
    case 'Condition':
      return {
        kind: 'condition',
        flag: node.condition,
        whenTrue: planNode(node.ifClause, spot),
        whenFalse: planNode(node.elseClause, spot),
      }
    case 'Subscription':
    case 'Defer':
      throw new Error(`a ${node.kind} inside a plan is not supported`)
  }
}

function sent({ serviceName, operation, operationName, variableUsages }: HiveFetchNode | BatchFetchNode) {
  return {
    ...{ subgraph: serviceName, operation, operationName: operationName ?? undefined },
    variables: variableUsages ?? [],
  }
}

function plainFetch(node: HiveFetchNode, spot: SpotPath): FetchNode {
  return { kind: 'fetch', ...sent(node), spots: [spot], outputRewrites: rules(node.outputRewrites) }
}

function entityFetch(
  node: HiveFetchNode,
  requires: readonly RequiresSelection[],
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

/** Several questions about entities in one operation, each under a name of its own. */
function batchFetch(node: BatchFetchNode, spot: SpotPath): EntityFetchNode {
  const groups = node.entityBatch.aliases.map((each) => ({
    ...{ root: each.alias, variable: each.representationsVariableName },
    spots: each.paths.map((path) => [...spot, ...path.map(spotPart)]),
    requires: each.requires.map(required),
    inputRewrites: rules(each.inputRewrites),
    outputRewrites: rules(each.outputRewrites),
  }))
  return { kind: 'entities', ...sent(node), groups }
}

function required(selection: RequiresSelection): Required {
  switch (selection.kind) {
    case 'InlineFragment': {
      const { typeCondition, selections, skipIf, includeIf } = selection
      const isOptional = Boolean(skipIf) || Boolean(includeIf)
      return { kind: 'fragment', on: typeCondition, isOptional, inner: selections.map(required) }
    }
    case 'Field': {
      const { name, alias, selections } = selection
      return { kind: 'field', name, as: alias ?? name, inner: selections?.map(required) ?? null }
    }
    case 'FragmentSpread':
      throw new Error('a key with a named fragment is not supported')
  }
}

function rules(rewrites: readonly FetchRewrite[] | null | undefined): RewriteRule[] {
  return (rewrites ?? []).map((rewrite) => {
    if ('KeyRenamer' in rewrite) {
      const { path, renameKeyTo } = rewrite.KeyRenamer
      return { kind: 'rename', path: path.map(dataPart), to: renameKeyTo }
    }
    const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite
    return { kind: 'set', path: path.map(dataPart), value: setValueTo }
  })
}

function dataPart(segment: FetchNodePathSegment): PathPart {
  return 'Key' in segment ? segment.Key : { on: [segment.TypenameEquals].flat() }
}

function spotPart(segment: FlattenNodePathSegment): PathPart {
  if (segment === '@') return segment
  return 'Field' in segment ? segment.Field : { on: [segment.TypeCondition].flat() }
}
