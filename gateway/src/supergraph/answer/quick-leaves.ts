import { type GraphQLLeafType, isEnumType } from 'graphql'
import { isInt, leafValueOf } from './leaf-values.ts'
import { takeCompleteWay } from './unusual.ts'

/** Takes a value of the answer for clients out of one that is known; whatever is not as it should be takes the complete way. */
export type Take = (value: unknown) => unknown

const string: Take = (value) => (typeof value === 'string' ? value : takeCompleteWay())
const builtIn: Readonly<Record<string, Take>> = {
  String: string,
  ID: string,
  Int: (value) => (isInt(value) ? value : takeCompleteWay()),
  Float: (value) => (typeof value === 'number' ? value : takeCompleteWay()),
  Boolean: (value) => (typeof value === 'boolean' ? value : takeCompleteWay()),
}

/** For values that are not null. */
export function quickLeafOf(type: GraphQLLeafType): Take {
  if (!isEnumType(type)) return builtIn[type.name] ?? ((value) => value)
  const known = leafValueOf(type)
  return (value) => (known(value) === undefined ? takeCompleteWay() : value)
}
