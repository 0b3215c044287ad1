import type { PlanNode, SpotPath } from './plan/plan-node.ts'
import { compileSent } from './plan/sent-operation.ts'

/** Of nodes that run at the same time: what is asked of one subgraph in the same words at several spots is asked once. */
export function togetherWhereEqual(nodes: readonly PlanNode[]): readonly PlanNode[] {
  const together = new Map<string, PlanNode>()
  for (const [index, node] of nodes.entries()) {
    const question = questionOf(node) ?? String(index)
    const known = together.get(question)
    together.set(question, known === undefined ? node : joined(known, node))
  }
  return [...together.values()]
}

/** All of it but the spots; null for what is not asked of a subgraph, or about several groups already. */
function questionOf(node: PlanNode): string | null {
  if (node.kind !== 'fetch' && node.kind !== 'entities') return null
  const { operation: _numbered, operationName: _number, ...rest } = node
  const { query } = compileSent(node)
  if (rest.kind === 'fetch') return JSON.stringify([{ ...rest, spots: [] }, query])
  const [group] = rest.groups
  return rest.groups.length === 1
    ? JSON.stringify([{ ...rest, groups: [{ ...group, spots: [] }] }, query])
    : null
}

function joined(known: PlanNode, node: PlanNode): PlanNode {
  const spots = spotsOf(node)
  if (known.kind === 'fetch') return { ...known, spots: [...known.spots, ...spots] }
  if (known.kind !== 'entities') return known
  return { ...known, groups: known.groups.map((group) => ({ ...group, spots: [...group.spots, ...spots] })) }
}

function spotsOf(node: PlanNode): readonly SpotPath[] {
  if (node.kind === 'fetch') return node.spots
  return node.kind === 'entities' ? node.groups.flatMap(({ spots }) => spots) : []
}
