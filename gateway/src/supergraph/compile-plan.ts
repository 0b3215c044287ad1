import type { ReadFlag } from './flags.ts'
import { compileEntityFetch } from './plan/entity-fetch.ts'
import { compileFetch } from './plan/fetch.ts'
import type { PlanNode } from './plan/plan-node.ts'
import type { Step } from './plan/run.ts'
import type { TypeTree } from './plan/type-tree.ts'
import { togetherWhereEqual } from './together-where-equal.ts'

export interface PlanParts {
  readonly types: TypeTree
  readonly flag: ReadFlag
}

/** Compiles a plan to closures. */
export function compilePlan(node: PlanNode | null, parts: PlanParts): Step {
  switch (node?.kind) {
    case undefined:
      return async () => undefined
    case 'fetch':
      return compileFetch(node, parts.types)
    case 'entities':
      return compileEntityFetch(node, parts.types)
    case 'sequence':
      return inSequence(node.nodes.map((each) => compilePlan(each, parts)))
    case 'parallel':
      return inParallel(togetherWhereEqual(node.nodes).map((each) => compilePlan(each, parts)))
    case 'condition': {
      const { flag, whenTrue, whenFalse } = node
      const [ifSo, ifNot] = [compilePlan(whenTrue, parts), compilePlan(whenFalse, parts)]
      return (run) => (parts.flag(run.request.variables, flag) ? ifSo : ifNot)(run)
    }
  }
}

function inSequence(steps: readonly Step[]): Step {
  const [only] = steps
  if (only !== undefined && steps.length === 1) return only
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
