import type { FormattedExecutionResult } from 'graphql'
import type { SubgraphOperation } from '../executor.ts'
import { locateErrors, noEntities } from './located-errors.ts'
import { merge, mergeCopy } from './merge.ts'
import type { FetchNode } from './plan-node.ts'
import { compileRewrites, renamedBack } from './rewrites.ts'
import type { JsonObject, Path, Run, Step } from './run.ts'
import { compileSent } from './sent-operation.ts'
import { objectsAt, placesAt } from './spots.ts'
import type { TypeTree } from './type-tree.ts'

/** Asks for fields of the operation's root, which the answer has at all the spots. */
export function compileFetch(node: FetchNode, types: TypeTree): Step {
  const sent = compileSent(node)
  const take = compileTake(node, types)
  return async (run) => {
    const objects = node.spots.flatMap((spot) => objectsAt(run.data, spot))
    if (objects.length === 0) return
    const operation = sent.with(run.request.variables)
    take(run, operation, await run.ask(node.subgraph, operation, run.request), objects)
  }
}

/** Takes the answer to the fetch: also that of a subscription, which comes by itself. */
export type Take = (
  run: Run,
  operation: SubgraphOperation,
  answer: FormattedExecutionResult,
  objects: readonly JsonObject[],
) => void

export function compileTake({ spots, outputRewrites }: FetchNode, types: TypeTree): Take {
  const rewrite = compileRewrites(outputRewrites, types)
  const renamed = renamedBack(outputRewrites)
  return (run, operation, answer, objects) => {
    if (answer.errors !== undefined && answer.errors.length > 0) {
      const places = spots.flatMap((spot) => [...placesAt(run.data, spot).values()].flat())
      const locate = (path: Path) => places.map((place) => [...place, ...renamedPath(path, renamed)])
      run.errors.push(...locateErrors(operation, answer, noEntities, locate))
    }
    const { data } = answer
    if (data === null || data === undefined) return
    rewrite?.(data)
    for (const [index, object] of objects.entries()) (index === 0 ? merge : mergeCopy)(object, data)
  }
}

export function renamedPath(path: Path, renamed: ReadonlyMap<string, string>): Path {
  if (renamed.size === 0) return path
  return path.map((part) => (typeof part === 'string' ? (renamed.get(part) ?? part) : part))
}
