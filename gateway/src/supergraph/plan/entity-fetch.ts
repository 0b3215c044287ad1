import type { FetchNode } from '@apollo/query-planner'
import type { FormattedExecutionResult } from 'graphql'
import type { SubgraphOperation } from '../executor.ts'
import { renamedPath } from './fetch.ts'
import { locateErrors } from './located-errors.ts'
import { merge, mergeCopy } from './merge.ts'
import { compileRepresent, type Represent } from './representations.ts'
import { compileRewrites, type Rewrite, renamedBack } from './rewrites.ts'
import { isJsonObject, type JsonObject, type Path, type Run, type Step } from './run.ts'
import { compileSent } from './sent-operation.ts'
import { objectsAt, placesAt, type SpotPath } from './spots.ts'
import type { TypeTree } from './type-tree.ts'

/** Objects of the answer that are the same entity, by the spot at which they were found. */
type SameEntity = { readonly spot: number; readonly object: JsonObject }[]

/** What is asked about: each distinct entity once, and which objects it is. */
interface Asked {
  readonly representations: string[]
  readonly entities: SameEntity[]
}

interface Fetch {
  readonly node: FetchNode
  readonly spots: readonly SpotPath[]
  readonly represent: Represent
  readonly rewrite: Rewrite | null
  readonly renamed: ReadonlyMap<string, string>
  readonly types: TypeTree
}

/** Asks for more of the entities at these spots, all in one, and of each entity once. */
export function compileEntityFetch(node: FetchNode, spots: readonly SpotPath[], types: TypeTree): Step {
  const sent = compileSent(node)
  const fetch: Fetch = {
    ...{ node, spots, types },
    represent: compileRepresent(node, types),
    rewrite: compileRewrites(node.outputRewrites, types),
    renamed: renamedBack(node.outputRewrites),
  }
  return async (run) => {
    const asked = entitiesOf(fetch, run.data)
    if (asked.representations.length === 0) return
    const operation = sent.about(asked.representations, run.request.variables)
    take(fetch, run, { ...asked, operation, answer: await run.ask(node.serviceName, operation, run.request) })
  }
}

function entitiesOf({ spots, represent }: Fetch, data: JsonObject): Asked {
  const places = new Map<string, number>()
  const asked: Asked = { representations: [], entities: [] }
  for (const [spot, path] of spots.entries()) {
    for (const object of objectsAt(data, path)) {
      const text = represent(object)
      if (text === null) continue
      const place = places.get(text)
      if (place === undefined) {
        places.set(text, asked.representations.push(text) - 1)
        asked.entities.push([{ spot, object }])
      } else {
        asked.entities[place]?.push({ spot, object })
      }
    }
  }
  return asked
}

interface Answered extends Asked {
  readonly operation: SubgraphOperation
  readonly answer: FormattedExecutionResult
}

function take(fetch: Fetch, run: Run, { operation, answer, entities }: Answered): void {
  if (answer.errors !== undefined && answer.errors.length > 0) {
    run.errors.push(...locateErrors(operation, answer, locator(fetch, run.data, entities)))
  }
  const told = answer.data?.['_entities']
  if (!Array.isArray(told)) return
  for (const [index, same] of entities.entries()) {
    const entity: unknown = told[index]
    if (isJsonObject(entity)) takeEntity(fetch, entity, same)
  }
}

function takeEntity({ rewrite, types }: Fetch, entity: JsonObject, same: SameEntity): void {
  const [first] = same
  if (first === undefined) return
  const typename = entity['__typename']
  const known = first.object['__typename']
  // A subgraph that knows the entity by an interface alone does not say what it is.
  if (typename !== known && (typeof typename !== 'string' || !types.isConcrete(typename))) {
    entity['__typename'] = known
  }
  rewrite?.(entity)
  for (const { spot, object } of same) {
    // At one spot the same entity goes on being the same; at another more may be asked of it under the same names.
    if (spot === first.spot) merge(object, entity)
    else mergeCopy(object, entity)
  }
}

/** Paths below `_entities` in places of the whole answer. */
function locator({ spots, renamed }: Fetch, data: JsonObject, entities: readonly SameEntity[]) {
  const places = spots.map((spot) => placesAt(data, spot))
  return ([root, index, ...rest]: Path): readonly Path[] => {
    const same = root === '_entities' && typeof index === 'number' ? (entities[index] ?? []) : []
    const objects = new Set(same.map(({ object }) => object))
    return [...objects].flatMap((object) =>
      places.flatMap((at) => at.get(object) ?? []).map((place) => [...place, ...renamedPath(rest, renamed)]),
    )
  }
}
