import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql'

/** A value of a leaf type as clients get it; undefined when it is none. Null is not asked about. */
export type LeafValue = (value: unknown) => unknown

const largestInt = 2_147_483_647

const builtIn: Readonly<Record<string, LeafValue>> = {
  [GraphQLString.name]: (value) => (typeof value === 'string' ? value : undefined),
  [GraphQLBoolean.name]: (value) => (typeof value === 'boolean' ? value : undefined),
  [GraphQLFloat.name]: (value) => (typeof value === 'number' ? value : undefined),
  [GraphQLInt.name]: (value) => (isInt(value) ? value : undefined),
  // An ID is a string for clients, whatever the subgraph keeps (§3.5.5).
  [GraphQLID.name]: (value) =>
    typeof value === 'string' ? value : Number.isSafeInteger(value) ? String(value) : undefined,
}

/** Of a scalar that is not built in, the gateway knows nothing but its name. */
export function leafValueOf(type: GraphQLLeafType): LeafValue {
  if (!isEnumType(type)) return builtIn[type.name] ?? ((value) => value)
  // Values that clients may not see are missing from the type that they see.
  const names = new Set<unknown>(type.getValues().map(({ name }) => name))
  return (value) => (names.has(value) ? value : undefined)
}

export function isInt(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    Math.abs(value) <= largestInt + (value < 0 ? 1 : 0)
  )
}
