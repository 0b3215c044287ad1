import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Questions about the types of the supergraph, the inaccessible ones included, that a run asks again and again. */
export interface TypeTree {
  /** Whether an object that says it is a `typename` is meant by a fragment on `condition`. */
  isUnder(typename: string, condition: string): boolean
  /** Whether it is an object type. The others stand for objects of which a subgraph knows no more (`@interfaceObject`). */
  isConcrete(typename: string): boolean
}

export function createTypeTree(schema: GraphQLSchema): TypeTree {
  const under = new Map<string, Set<string>>()
  function namesUnder(condition: string): Set<string> {
    const names = new Set([condition])
    const type = schema.getType(condition)
    if (isAbstractType(type)) {
      for (const one of schema.getPossibleTypes(type)) names.add(one.name)
      if (isInterfaceType(type))
        for (const one of schema.getImplementations(type).interfaces) names.add(one.name)
    }
    return names
  }
  return {
    isUnder(typename, condition) {
      let names = under.get(condition)
      if (names === undefined) {
        names = namesUnder(condition)
        under.set(condition, names)
      }
      return names.has(typename)
    },
    isConcrete: (typename) => isObjectType(schema.getType(typename)),
  }
}
