import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { jsonText } from '../json-text.ts'
import { isJsonObject, type JsonObject } from '../plan/run.ts'
import { leafTextOf, type WriteText } from './leaf-texts.ts'
import { objectTypeOf } from './object-type.ts'
import type { ObjectType, SelectedField, Selection } from './selection.ts'
import { takeCompleteWay } from './unusual.ts'

/**
 * Compiles the quick way: a function that writes the answer straight out of what is known, for these fields and no
 * others. The code is generated so that each field is read by its own name and its own writer; names come from a
 * document that was parsed and are written as JSON strings, so that nothing of a client becomes code. Whatever is
 * missing or wrong makes it take the complete way.
 */
export function compileAnswerText(schema: GraphQLSchema, root: ObjectType, selection: Selection): WriteText {
  return compileObject(schema, root, selection)
}

/** Code under construction: functions, and the values that they use by parameter. */
interface Unit {
  readonly schema: GraphQLSchema
  readonly functions: string[]
  readonly used: Map<string, unknown>
}

function compileObject(schema: GraphQLSchema, type: ObjectType, selection: Selection): WriteText {
  const unit: Unit = { schema, functions: [], used: new Map() }
  use(unit, 'other', takeCompleteWay)
  use(unit, 'isList', Array.isArray)
  use(unit, 'isObject', isJsonObject)
  const name = objectFunction(unit, type, selection)
  const code = `'use strict';\n${unit.functions.join('\n')}\nreturn ${name}`
  const make = new Function(...unit.used.keys(), code) as (...used: unknown[]) => WriteText
  return make(...unit.used.values())
}

function use(unit: Unit, name: string, value: unknown): string {
  unit.used.set(name, value)
  return name
}

/** Adds a function of one value that is not null; answers with its name. */
function addFunction(unit: Unit, body: string): string {
  const name = `write${unit.functions.length}`
  unit.functions.push(`function ${name}(v) { ${body} }`)
  return name
}

function objectFunction(unit: Unit, type: ObjectType, selection: Selection): string {
  const members = selection.on(type).map((field) => memberCode(unit, type, field))
  const first = members.length === 0 ? "'{'" : members.join(` + ',' + `).replace(/^'/, "'{")
  return addFunction(unit, `if (!isObject(v)) return other(); return ${first} + '}'`)
}

/** An expression for `"name":value`. */
function memberCode(unit: Unit, parent: ObjectType, field: SelectedField): string {
  const { responseName, fieldName, type, below } = field
  const member = `${JSON.stringify(responseName)}:`
  if (fieldName === '__typename') {
    return isObjectType(parent) ? `'${member}${JSON.stringify(parent.name)}'` : `'${member}' + other()`
  }
  const value = readCode(unit, responseName)
  if (type === null) return `'${member}' + ${use(unit, 'jsonText', jsonText)}(${value})`
  return `'${member}' + ${valueCode(unit, type, below, value)}`
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
  if (isNonNullType(type)) return `${writerFor(unit, type.ofType, below)}(${value})`
  const inner = writerFor(unit, type, below)
  return `${addFunction(unit, `return v === null || v === undefined ? 'null' : ${inner}(v)`)}(${value})`
}

/** The name of a function that writes a value of a type, which is not null. */
function writerFor(unit: Unit, type: GraphQLOutputType, below: Selection): string {
  if (isNonNullType(type)) return writerFor(unit, type.ofType, below)
  if (isListType(type)) return listFunction(unit, type.ofType, below)
  if (isLeafType(type)) return use(unit, `leaf${type.name}`, leafTextOf(type))
  if (isObjectType(type)) return objectFunction(unit, type, below)
  return use(unit, `byType${unit.used.size}`, writeByType(unit.schema, type, below))
}

function listFunction(unit: Unit, itemType: GraphQLOutputType, below: Selection): string {
  const item = valueCode(unit, itemType, below, 'v[i]')
  return addFunction(
    unit,
    `if (!isList(v)) return other(); if (v.length === 0) return '[]';
    let i = 0; let text = '[' + ${item};
    for (i = 1; i < v.length; i += 1) text += ',' + ${item};
    return text + ']'`,
  )
}

/** Which fields there are depends on the type that the object says: compiled when the first of its type comes. */
function writeByType(schema: GraphQLSchema, declared: GraphQLCompositeType, below: Selection): WriteText {
  const writers = new Map<unknown, WriteText>()
  return (value) => {
    if (!isJsonObject(value)) return takeCompleteWay()
    const typename = value['__typename']
    const known = writers.get(typename)
    if (known !== undefined) return known(value)
    const type = objectTypeOf(schema, declared, typename)
    if (type === null) return takeCompleteWay()
    const write = compileObject(schema, type, below)
    writers.set(typename, write)
    return write(value)
  }
}
