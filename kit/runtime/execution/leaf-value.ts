import { type GraphQLLeafType, isEnumType } from 'graphql'

/** Makes what clients get out of what a resolver gave, which is not null. Throws when it is none of the type's values. */
export type LeafValue = (value: unknown) => unknown

const largestInt = 2 ** 31

/** What nearly all values are and can stay; the others go through the type's own rules. */
const usual: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value) && Number(value) < largestInt && Number(value) >= -largestInt,
  Float: (value) => Number.isFinite(value),
}

export function leafValue(type: GraphQLLeafType): LeafValue {
  const isUsual = isEnumType(type) ? undefined : usual[type.name]
  function serialized(value: unknown): unknown {
    const result = type.serialize(value)
    if (result === undefined || result === null)
      throw new Error(`${type.name} makes nothing of a value that is there`)
    return result
  }
  return isUsual === undefined ? serialized : (value) => (isUsual(value) ? value : serialized(value))
}
