import { jsonText } from '../json-text.ts'
import type { EntityGroup, Required } from './plan-node.ts'
import { compileRewrites } from './rewrites.ts'
import { isJsonObject, type JsonObject } from './run.ts'
import type { TypeTree } from './type-tree.ts'

/** What is told of an entity to the subgraph that is asked for more of it, as JSON text; null when too little is known. */
export type Represent = (entity: JsonObject) => string | null

/** A field to be told: its name in the answer, that under which it is told as the beginning of a JSON member, and what of it. */
interface Told {
  readonly name: string
  readonly member: string
  readonly isOptional: boolean
  readonly inner: Represent | null
}

/** Compiles what a fetch requires: what is told of an entity of each type is found out once for each type. */
export function compileRepresent(
  { requires, inputRewrites }: Pick<EntityGroup, 'requires' | 'inputRewrites'>,
  types: TypeTree,
): Represent {
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

function representObject(requires: readonly Required[], types: TypeTree): Represent {
  const byType = new Map<unknown, readonly Told[]>()
  return (object) => {
    const typename = object['__typename']
    let told = byType.get(typename)
    if (told === undefined) {
      told = toldOf(requires, typename, types)
      byType.set(typename, told)
    }
    return textOf(object, told)
  }
}

function textOf(object: JsonObject, told: readonly Told[]): string | null {
  let text = ''
  for (const { name, member, isOptional, inner } of told) {
    const value = object[name]
    if (value === undefined || typeof value === 'function') {
      if (isOptional) continue
      return null
    }
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

interface Collected {
  readonly name: string
  readonly isOptional: boolean
  readonly inner: Required[] | null
}

/** The fields that apply to objects of a type, those of several fragments together. */
function toldOf(requires: readonly Required[], typename: unknown, types: TypeTree): readonly Told[] {
  const fields = new Map<string, Collected>()
  function collect(each: readonly Required[], isOptional: boolean): void {
    for (const one of each) {
      if (one.kind === 'fragment') {
        if (applies(one.on, typename, types)) collect(one.inner, isOptional || one.isOptional)
        continue
      }
      const known = fields.get(one.as)
      const inner = one.inner === null ? null : [...(known?.inner ?? []), ...one.inner]
      fields.set(one.as, { name: one.name, isOptional: isOptional && known?.isOptional !== false, inner })
    }
  }
  collect(requires, false)
  return [...fields].map(([as, { name, isOptional, inner }]) => ({
    ...{ name, isOptional, member: `${JSON.stringify(as)}:` },
    inner: inner === null ? null : representObject(inner, types),
  }))
}

function applies(condition: string | undefined, typename: unknown, types: TypeTree): boolean {
  return condition === undefined || (typeof typename === 'string' && types.isUnder(typename, condition))
}
