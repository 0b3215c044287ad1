import type { PathPart, RewriteRule } from './plan-node.ts'
import { isJsonObject, type JsonObject } from './run.ts'
import type { TypeTree } from './type-tree.ts'

/** Changes data in place. */
export type Rewrite = (data: unknown) => void

/**
 * What the planner wants changed before a subgraph sees data, or before its answer is merged: fields that it gave
 * another name so as not to clash, and type names that a subgraph with an `@interfaceObject` does not know.
 */
export function compileRewrites(rules: readonly RewriteRule[], types: TypeTree): Rewrite | null {
  if (rules.length === 0) return null
  const each = rules.map((rule) => compileRule(rule, types))
  return (data) => {
    for (const rewrite of each) rewrite(data)
  }
}

/** Names that a subgraph answers under, and those under which the client asked. */
export function renamedBack(rules: readonly RewriteRule[]): ReadonlyMap<string, string> {
  const renamed = rules.flatMap((rule) => {
    const name = rule.path.at(-1)
    return rule.kind === 'rename' && typeof name === 'string' ? [[name, rule.to] as const] : []
  })
  return new Map(renamed)
}

function compileRule(rule: RewriteRule, types: TypeTree): Rewrite {
  const name = rule.path.at(-1)
  if (typeof name !== 'string') throw new Error('a rewrite ends at a field')
  const change = rule.kind === 'set' ? setter(name, rule.value) : renamer(name, rule.to)
  return rule.path
    .slice(0, -1)
    .reduceRight<Rewrite>((inner, part) => within(part, inner, types), eachObject(change))
}

function setter(name: string, value: unknown): (object: JsonObject) => void {
  return (object) => {
    object[name] = value
  }
}

function renamer(name: string, to: string): (object: JsonObject) => void {
  return (object) => {
    if (!Object.hasOwn(object, name) || object[name] === undefined) return
    object[to] = object[name]
    object[name] = undefined
  }
}

function within(part: PathPart, inner: Rewrite, types: TypeTree): Rewrite {
  // Lists are gone through as they come.
  if (part === '@') return inner
  if (typeof part === 'string')
    return eachObject((object) => inner(Object.hasOwn(object, part) ? object[part] : undefined))
  return eachObject((object) => {
    const typename = object['__typename']
    // An object that does not say its type is of the one that was asked for.
    if (typeof typename !== 'string' || part.on.some((type) => types.isUnder(typename, type))) inner(object)
  })
}

function eachObject(change: (object: JsonObject) => void): Rewrite {
  return function rewrite(value) {
    if (Array.isArray(value)) for (const item of value) rewrite(item)
    else if (isJsonObject(value)) change(value)
  }
}
