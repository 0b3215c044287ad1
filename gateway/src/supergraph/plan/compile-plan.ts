import type { FetchNode, PlanNode } from '@apollo/query-planner'
import type { ReadFlag } from '../flags.ts'
import { compileEntityFetch } from './entity-fetch.ts'
import { compileFetch } from './fetch.ts'
import type { Step } from './run.ts'
import { compileSent } from './sent-operation.ts'
import type { SpotPath } from './spots.ts'
import type { TypeTree } from './type-tree.ts'

export interface PlanParts {
  readonly types: TypeTree
  readonly flag: ReadFlag
}

/** Compiles a plan to closures. Throws when it holds what was not asked for (`@defer`). */
export function compilePlan(node: PlanNode | undefined, parts: PlanParts): Step {
  return node === undefined ? async () => undefined : compileNode(node, [], parts)
}

function compileNode(node: PlanNode, spot: SpotPath, parts: PlanParts): Step {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((each) => compileNode(each, spot, parts)))
    case 'Parallel':
      return inParallel(compileTogether(node.nodes, spot, parts))
    case 'Flatten':
      return compileNode(node.node, [...spot, ...node.path.map(String)], parts)
    case 'Fetch':
      return compileFetches(node, [spot], parts)
    case 'Condition': {
      const { condition, ifClause, elseClause } = node
      const whenTrue = ifClause === undefined ? null : compileNode(ifClause, spot, parts)
      const whenFalse = elseClause === undefined ? null : compileNode(elseClause, spot, parts)
      return async (run) => (parts.flag(run.request.variables, condition) ? whenTrue : whenFalse)?.(run)
    }
    case 'Defer':
      throw new Error('@defer is not supported')
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run)
  }
}

function inParallel(steps: readonly Step[]): Step {
  const [only] = steps
  if (only !== undefined && steps.length === 1) return only
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)))
  }
}

interface Together {
  readonly node: FetchNode
  readonly spots: SpotPath[]
}

/** What is asked of one subgraph in one text at several spots at the same time is asked once. */
function compileTogether(nodes: readonly PlanNode[], spot: SpotPath, parts: PlanParts): Step[] {
  const together = new Map<string, Together>()
  const others: Step[] = []
  for (const each of nodes) {
    const found = fetchAt(each, spot)
    if (found === null) {
      others.push(compileNode(each, spot, parts))
      continue
    }
    const question = questionOf(found.node)
    const known = together.get(question)
    if (known === undefined) together.set(question, { node: found.node, spots: [found.spot] })
    else known.spots.push(found.spot)
  }
  return [...[...together.values()].map(({ node, spots }) => compileFetches(node, spots, parts)), ...others]
}

function fetchAt(node: PlanNode, spot: SpotPath): { node: FetchNode; spot: SpotPath } | null {
  if (node.kind === 'Fetch') return { node, spot }
  if (node.kind !== 'Flatten') return null
  return fetchAt(node.node, [...spot, ...node.path.map(String)])
}

function questionOf(node: FetchNode): string {
  const { serviceName, operationKind, requires, inputRewrites, outputRewrites } = node
  return JSON.stringify([
    serviceName,
    operationKind,
    compileSent(node).query,
    requires,
    inputRewrites,
    outputRewrites,
  ])
}

function compileFetches(node: FetchNode, spots: readonly SpotPath[], { types }: PlanParts): Step {
  const compile = node.requires === undefined ? compileFetch : compileEntityFetch
  return compile(node, spots, types)
}
