import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { isJsonObject, type JsonObject } from '../plan/run.ts'
import { objectTypeOf } from './object-type.ts'
import { quickLeafOf, type Take } from './quick-leaves.ts'
import type { ObjectType, SelectedField, Selection } from './selection.ts'
import { takeCompleteWay } from './unusual.ts'

/**
 * Compiles the quick way: a function that takes the answer straight out of what is known, these fields and no others. The
 * code is generated so that each object is made at once, and each field read by its own name and checked by its own
 * function; names come from a document that was parsed and are written as JSON strings, so that nothing of a client becomes
 * code. Whatever is missing or wrong makes it take the complete way.
 */
export function compileQuickAnswer(schema: GraphQLSchema, type: ObjectType, selection: Selection): Take {
  const unit: Unit = { schema, functions: [], used: new Map() }
  use(unit, 'other', takeCompleteWay)
  use(unit, 'isList', Array.isArray)
  use(unit, 'isObject', isJsonObject)
  const name = objectFunction(unit, type, selection)
  const code = `'use strict';\n${unit.functions.join('\n')}\nreturn ${name}`
  const make = new Function(...unit.used.keys(), code) as (...used: unknown[]) => Take
  return make(...unit.used.values())
}

/** Code under construction: functions, and the values that they use by parameter. */
interface Unit {
  readonly schema: GraphQLSchema
  readonly functions: string[]
  readonly used: Map<string, unknown>
}

function use(unit: Unit, name: string, value: unknown): string {
  unit.used.set(name, value)
  return name
}

/** Adds a function of one value that is not null; answers with its name. */
function addFunction(unit: Unit, body: string): string {
  const name = `take${unit.functions.length}`
  unit.functions.push(`function ${name}(v) { ${body} }`)
  return name
}

function objectFunction(unit: Unit, type: ObjectType, selection: Selection): string {
  const members = selection.on(type).map((field) => memberCode(unit, type, field))
  return addFunction(unit, `if (!isObject(v)) return other(); return { ${members.join(', ')} }`)
}

/** The code of `"name": value`. */
function memberCode(unit: Unit, parent: ObjectType, field: SelectedField): string {
  const { responseName, fieldName, type, below } = field
  const member = `${JSON.stringify(responseName)}: `
  // An interface is no type that a client may hear of: the object's own is missing.
  if (fieldName === '__typename')
    return member + (isObjectType(parent) ? JSON.stringify(parent.name) : 'other()')
  const value = readCode(unit, responseName)
  // Answered by the schema itself.
  return member + (type === null ? value : valueCode(unit, type, below, value))
}

/** Every object has fields that no subgraph sent, such as `constructor`. */
function readCode(unit: Unit, responseName: string): string {
  const name = JSON.stringify(responseName)
  if (!(responseName in Object.prototype)) return `v[${name}]`
  return `${use(unit, 'ownValue', ownValue)}(v, ${name})`
}

function ownValue(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function valueCode(unit: Unit, type: GraphQLOutputType, below: Selection, value: string): string {
  if (isNonNullType(type)) return `${takerFor(unit, type.ofType, below)}(${value})`
  const inner = takerFor(unit, type, below)
  return `${addFunction(unit, `return v === null || v === undefined ? null : ${inner}(v)`)}(${value})`
}

/** The name of a function that takes a value of a type, which is not null. */
function takerFor(unit: Unit, type: GraphQLOutputType, below: Selection): string {
  if (isNonNullType(type)) return takerFor(unit, type.ofType, below)
  if (isListType(type)) return listFunction(unit, type.ofType, below)
  if (isLeafType(type)) return use(unit, `leaf${type.name}`, quickLeafOf(type))
  if (isObjectType(type)) return objectFunction(unit, type, below)
  return use(unit, `byType${unit.used.size}`, takeByType(unit.schema, type, below))
}

function listFunction(unit: Unit, itemType: GraphQLOutputType, below: Selection): string {
  const item = valueCode(unit, itemType, below, 'v[i]')
  return addFunction(
    unit,
    `if (!isList(v)) return other();
    const list = new Array(v.length);
    for (let i = 0; i < v.length; i += 1) list[i] = ${item};
    return list`,
  )
}

/** Which fields there are depends on the type that the object says: compiled when the first of its type comes. */
function takeByType(schema: GraphQLSchema, declared: GraphQLCompositeType, below: Selection): Take {
  const takers = new Map<unknown, Take>()
  return (value) => {
    if (!isJsonObject(value)) return takeCompleteWay()
    const typename = value['__typename']
    const known = takers.get(typename)
    if (known !== undefined) return known(value)
    const type = objectTypeOf(schema, declared, typename)
    if (type === null) return takeCompleteWay()
    const take = compileQuickAnswer(schema, type, below)
    takers.set(typename, take)
    return take(value)
  }
}
