import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { ObjectType } from './selection.ts'

/** The type of an object in a place of this type, by what it says; null when it cannot be one that clients may see. */
export function objectTypeOf(
  schema: GraphQLSchema,
  declared: GraphQLCompositeType,
  typename: unknown,
): ObjectType | null {
  if (isObjectType(declared)) return declared
  if (typename === undefined) return isUnionType(declared) ? null : declared
  const type = typeof typename === 'string' ? schema.getType(typename) : undefined
  if (!isObjectType(type) && !isInterfaceType(type)) return null
  return type === declared || schema.isSubType(declared, type) ? type : null
}
