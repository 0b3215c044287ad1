import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql'
import { jsonText, quoted } from '../json-text.ts'
import { isInt, leafValueOf } from './leaf-values.ts'
import { takeCompleteWay } from './unusual.ts'

/** A value as JSON text. */
export type WriteText = (value: unknown) => string

const string: WriteText = (value) => (typeof value === 'string' ? quoted(value) : takeCompleteWay())
const builtIn: Readonly<Record<string, WriteText>> = {
  [GraphQLString.name]: string,
  [GraphQLID.name]: string,
  [GraphQLInt.name]: (value) => (isInt(value) ? `${value}` : takeCompleteWay()),
  [GraphQLFloat.name]: (value) => (typeof value === 'number' ? `${value}` : takeCompleteWay()),
  [GraphQLBoolean.name]: (value) => (typeof value === 'boolean' ? `${value}` : takeCompleteWay()),
}

/** Writes values of a leaf type, but for null; whatever is no such value takes the complete way. */
export function leafTextOf(type: GraphQLLeafType): WriteText {
  if (!isEnumType(type)) return builtIn[type.name] ?? jsonText
  const known = leafValueOf(type)
  return (value) => (known(value) === undefined ? takeCompleteWay() : `"${value}"`)
}
