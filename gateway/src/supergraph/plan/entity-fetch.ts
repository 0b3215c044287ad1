import type { SubgraphOperation } from '../executor.ts'
import { type CompiledGroup, compileGroup, type Entities } from './entity-group.ts'
import { locateErrors } from './located-errors.ts'
import type { EntityFetchNode } from './plan-node.ts'
import type { Path, Run, Step } from './run.ts'
import { compileSent } from './sent-operation.ts'
import type { TypeTree } from './type-tree.ts'

interface Asked {
  readonly group: CompiledGroup
  readonly entities: Entities
}

/** Asks for more of entities, all in one, and of each entity once. */
export function compileEntityFetch(node: EntityFetchNode, types: TypeTree): Step {
  const sent = compileSent(node)
  const groups = node.groups.map((group) => compileGroup(group, types))
  const roots = new Set(groups.map(({ root }) => root))
  return async (run) => {
    const asked = groups.map((group) => ({ group, entities: group.entitiesIn(run.data) }))
    if (asked.every(({ entities }) => entities.representations.length === 0)) return
    const operation = about(sent.with(run.request.variables), asked)
    const answer = await run.ask(node.subgraph, operation, run.request)
    if (answer.errors !== undefined && answer.errors.length > 0)
      run.errors.push(...locateErrors(operation, answer, roots, (path) => locate(run, path, asked)))
    for (const { group, entities } of asked) group.take(answer.data?.[group.root], entities)
  }
}

/** The usual one list goes as the texts that it is made of. */
function about(operation: SubgraphOperation, asked: readonly Asked[]): SubgraphOperation {
  const [only] = asked
  if (asked.length === 1 && only?.group.variable === 'representations')
    return { ...operation, representations: only.entities.representations }
  const lists = asked.map(({ group, entities }) => [
    group.variable,
    entities.representations.map((text): unknown => JSON.parse(text)),
  ])
  return { ...operation, variables: { ...operation.variables, ...Object.fromEntries(lists) } }
}

function locate(run: Run, path: Path, asked: readonly Asked[]): readonly Path[] {
  return asked
    .filter(({ group }) => group.root === path[0])
    .flatMap(({ group, entities }) => group.locate(run.data, path, entities))
}
