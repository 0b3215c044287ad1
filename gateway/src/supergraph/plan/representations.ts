import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { jsonText } from '../json-text.ts'
import { compileRewrites } from './rewrites.ts'
import { isJsonObject, type JsonObject } from './run.ts'
import type { TypeTree } from './type-tree.ts'

/** What is told of an entity to the subgraph that is asked for more of it, as JSON text; null when too little is known. */
export type Represent = (entity: JsonObject) => string | null

type Selections = readonly QueryPlanSelectionNode[]

/** A field to be told: its name, that name as the beginning of a JSON member, and what of it. */
interface Told {
  readonly name: string
  readonly member: string
  readonly inner: Represent | null
}

/** Compiles `requires` of a fetch: what is told of an entity of each type is found out once for each type. */
export function compileRepresent({ requires = [], inputRewrites }: FetchNode, types: TypeTree): Represent {
  const represent = representObject(requires, types)
  const rewrite = compileRewrites(inputRewrites, types)
  // Where no fragment applies there is nothing to ask.
  const typed: Represent = (entity) => {
    const text = typeof entity['__typename'] === 'string' ? represent(entity) : null
    return text === '{}' ? null : text
  }
  if (rewrite === null) return typed
  return (entity) => {
    const text = typed(entity)
    if (text === null) return null
    const told: unknown = JSON.parse(text)
    rewrite(told)
    return JSON.stringify(told)
  }
}

function representObject(selections: Selections, types: TypeTree): Represent {
  const byType = new Map<unknown, readonly Told[]>()
  return (object) => {
    const typename = object['__typename']
    let told = byType.get(typename)
    if (told === undefined) {
      told = toldOf(selections, typename, types)
      byType.set(typename, told)
    }
    return textOf(object, told)
  }
}

function textOf(object: JsonObject, told: readonly Told[]): string | null {
  let text = ''
  for (const { name, member, inner } of told) {
    const value = object[name]
    if (value === undefined || typeof value === 'function') return null
    const part = inner === null ? jsonText(value) : innerText(value, inner)
    if (part === null) return null
    text += (text === '' ? '{' : ',') + member + part
  }
  return text === '' ? '{}' : `${text}}`
}

function innerText(value: unknown, inner: Represent): string | null {
  if (isJsonObject(value)) return inner(value)
  if (!Array.isArray(value)) return 'null'
  const items = value.map((item) => innerText(item, inner))
  return items.includes(null) ? null : `[${items.join(',')}]`
}

/** The fields that apply to objects of a type, those of several fragments together. */
function toldOf(selections: Selections, typename: unknown, types: TypeTree): readonly Told[] {
  const fields = new Map<string, QueryPlanSelectionNode[] | null>()
  collect(selections, typename, types, fields)
  return [...fields].map(([name, inner]) => ({
    name,
    member: `${JSON.stringify(name)}:`,
    inner: inner === null ? null : representObject(inner, types),
  }))
}

function collect(
  selections: Selections,
  typename: unknown,
  types: TypeTree,
  fields: Map<string, QueryPlanSelectionNode[] | null>,
): void {
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const name = selection.alias ?? selection.name
      const inner = selection.selections === undefined ? null : [...selection.selections]
      fields.set(name, inner === null ? null : [...(fields.get(name) ?? []), ...inner])
    } else if (applies(selection.typeCondition, typename, types)) {
      collect(selection.selections, typename, types, fields)
    }
  }
}

function applies(condition: string | undefined, typename: unknown, types: TypeTree): boolean {
  return condition === undefined || (typeof typename === 'string' && types.isUnder(typename, condition))
}
