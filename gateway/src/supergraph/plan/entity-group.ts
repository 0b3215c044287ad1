import { renamedPath } from './fetch.ts'
import { merge, mergeCopy } from './merge.ts'
import type { EntityGroup } from './plan-node.ts'
import { compileRepresent } from './representations.ts'
import { compileRewrites, renamedBack } from './rewrites.ts'
import { isJsonObject, type JsonObject, type Path } from './run.ts'
import { objectsAt, placesAt } from './spots.ts'
import type { TypeTree } from './type-tree.ts'

/** Objects of the answer that are the same entity, by the spot at which they were found. */
type SameEntity = { readonly spot: number; readonly object: JsonObject }[]

/** What is asked about: each distinct entity once, and which objects it is. */
export interface Entities {
  readonly representations: string[]
  readonly objects: SameEntity[]
}

/** Entities of which the same is asked, ready to be run. */
export interface CompiledGroup {
  readonly root: string
  readonly variable: string
  entitiesIn(data: JsonObject): Entities
  /** Adds what the subgraph told of each of them, in their order. */
  take(told: unknown, entities: Entities): void
  /** Where something stands that has this path below the group's root. */
  locate(data: JsonObject, path: Path, entities: Entities): readonly Path[]
}

export function compileGroup(group: EntityGroup, types: TypeTree): CompiledGroup {
  const { root, variable, spots } = group
  const represent = compileRepresent(group, types)
  const rewrite = compileRewrites(group.outputRewrites, types)
  const renamed = renamedBack(group.outputRewrites)
  return {
    ...{ root, variable },
    entitiesIn(data) {
      const places = new Map<string, number>()
      const entities: Entities = { representations: [], objects: [] }
      for (let spot = 0; spot < spots.length; spot += 1) {
        for (const object of objectsAt(data, spots[spot] ?? [])) {
          const text = represent(object)
          if (text !== null) addEntity(entities, places, text, { spot, object })
        }
      }
      return entities
    },
    take(told, { objects }) {
      if (!Array.isArray(told)) return
      for (let index = 0; index < objects.length; index += 1) {
        const entity: unknown = told[index]
        const same = objects[index]
        if (same === undefined || !isJsonObject(entity)) continue
        keepType(entity, same, types)
        rewrite?.(entity)
        mergeInto(same, entity)
      }
    },
    locate(data, [, index, ...rest], { objects }) {
      const same = typeof index === 'number' ? (objects[index] ?? []) : []
      const distinct = new Set(same.map(({ object }) => object))
      const found = spots.map((spot) => placesAt(data, spot))
      return [...distinct].flatMap((object) =>
        found.flatMap((at) => at.get(object) ?? []).map((place) => [...place, ...renamedPath(rest, renamed)]),
      )
    },
  }
}

function addEntity(
  { representations, objects }: Entities,
  places: Map<string, number>,
  text: string,
  one: SameEntity[number],
): void {
  const place = places.get(text)
  if (place === undefined) {
    places.set(text, representations.push(text) - 1)
    objects.push([one])
  } else {
    objects[place]?.push(one)
  }
}

/** A subgraph that knows the entity by an interface alone does not say what it is. */
function keepType(entity: JsonObject, [first]: SameEntity, types: TypeTree): void {
  const known = first?.object['__typename']
  const typename = entity['__typename']
  if (typename !== known && (typeof typename !== 'string' || !types.isConcrete(typename)))
    entity['__typename'] = known
}

/** At one spot the same entity goes on being the same; at another more may be asked of it under the same names. */
function mergeInto(same: SameEntity, entity: JsonObject): void {
  const first = same[0]?.spot
  for (const { spot, object } of same) (spot === first ? merge : mergeCopy)(object, entity)
}
