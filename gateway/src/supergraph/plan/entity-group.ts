import { renamedPath } from './fetch.ts'
import { merge, mergeCopy } from './merge.ts'
import type { EntityGroup } from './plan-node.ts'
import { compileRepresent } from './representations.ts'
import { compileRewrites, renamedBack } from './rewrites.ts'
import { isJsonObject, type JsonObject, type Path } from './run.ts'
import { objectsAt, placesAt } from './spots.ts'
import type { TypeTree } from './type-tree.ts'

/** An object that is an entity found before, at the same spot or at another. */
interface Again {
  readonly index: number
  readonly spot: number
  readonly object: JsonObject
}

/** What is asked about: each distinct entity once, and which objects it is. */
export interface Entities {
  readonly representations: string[]
  /** The first object of each, and the spot at which it was found. */
  readonly objects: JsonObject[]
  readonly spots: number[]
  readonly again: Again[]
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
      const indexes = new Map<string, number>()
      const entities: Entities = { representations: [], objects: [], spots: [], again: [] }
      for (let spot = 0; spot < spots.length; spot += 1) {
        for (const object of objectsAt(data, spots[spot] ?? [])) {
          const text = represent(object)
          if (text !== null) addEntity(entities, indexes, text, spot, object)
        }
      }
      return entities
    },
    take(told, entities) {
      if (!Array.isArray(told)) return
      const { objects, spots: foundAt, again } = entities
      for (let index = 0; index < objects.length; index += 1) {
        const entity: unknown = told[index]
        const object = objects[index]
        if (object === undefined || !isJsonObject(entity)) continue
        keepType(entity, object, types)
        rewrite?.(entity)
        merge(object, entity)
      }
      for (const { index, spot, object } of again) {
        const entity: unknown = told[index]
        // At one spot the same entity goes on being the same; at another more may be asked of it under the same names.
        if (isJsonObject(entity)) (spot === foundAt[index] ? merge : mergeCopy)(object, entity)
      }
    },
    locate(data, [, index, ...rest], { objects, again }) {
      if (typeof index !== 'number') return []
      const same = [
        objects[index],
        ...again.filter((each) => each.index === index).map(({ object }) => object),
      ]
      const found = spots.map((spot) => placesAt(data, spot))
      return [...new Set(same)].flatMap((object) =>
        found
          .flatMap((at) => (object === undefined ? [] : (at.get(object) ?? [])))
          .map((place) => [...place, ...renamedPath(rest, renamed)]),
      )
    },
  }
}

function addEntity(
  { representations, objects, spots, again }: Entities,
  indexes: Map<string, number>,
  text: string,
  spot: number,
  object: JsonObject,
): void {
  const index = indexes.get(text)
  if (index === undefined) {
    indexes.set(text, representations.push(text) - 1)
    objects.push(object)
    spots.push(spot)
  } else {
    again.push({ index, spot, object })
  }
}

/** A subgraph that knows the entity by an interface alone does not say what it is. */
function keepType(entity: JsonObject, object: JsonObject, types: TypeTree): void {
  const known = object['__typename']
  const typename = entity['__typename']
  if (typename !== known && (typeof typename !== 'string' || !types.isConcrete(typename)))
    entity['__typename'] = known
}
