import type { FetchDataRewrite } from '@apollo/query-planner'
import { isJsonObject, type JsonObject } from './run.ts'
import type { TypeTree } from './type-tree.ts'

/** Changes data in place. */
export type Rewrite = (data: unknown) => void

const onType = '... on '

/**
 * What the planner wants changed before a subgraph sees data, or before its answer is merged: fields that it gave
 * another name so as not to clash, and type names that a subgraph with an `@interfaceObject` does not know.
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  types: TypeTree,
): Rewrite | null {
  if (rewrites === undefined || rewrites.length === 0) return null
  const each = rewrites.map((rewrite) => compileRewrite(rewrite, types))
  return (data) => {
    for (const rewrite of each) rewrite(data)
  }
}

/** Names that a subgraph answers under, and those under which the client asked. */
export function renamedBack(rewrites: readonly FetchDataRewrite[] | undefined): ReadonlyMap<string, string> {
  const renamed = (rewrites ?? []).flatMap((rewrite) => {
    const name = rewrite.path.at(-1)
    return rewrite.kind === 'KeyRenamer' && name !== undefined ? [[name, rewrite.renameKeyTo] as const] : []
  })
  return new Map(renamed)
}

function compileRewrite(rewrite: FetchDataRewrite, types: TypeTree): Rewrite {
  const name = rewrite.path.at(-1)
  if (name === undefined) return () => undefined
  const change = rewrite.kind === 'ValueSetter' ? setter(name, rewrite.setValueTo) : renamer(name, rewrite)
  return rewrite.path
    .slice(0, -1)
    .reduceRight<Rewrite>((inner, part) => within(part, inner, types), eachObject(change))
}

function setter(name: string, value: unknown): (object: JsonObject) => void {
  return (object) => {
    object[name] = value
  }
}

function renamer(name: string, { renameKeyTo }: { readonly renameKeyTo: string }) {
  return (object: JsonObject): void => {
    if (!Object.hasOwn(object, name) || object[name] === undefined) return
    object[renameKeyTo] = object[name]
    object[name] = undefined
  }
}

function within(part: string, inner: Rewrite, types: TypeTree): Rewrite {
  if (!part.startsWith(onType))
    return eachObject((object) => inner(Object.hasOwn(object, part) ? object[part] : undefined))
  const condition = part.slice(onType.length)
  return eachObject((object) => {
    const typename = object['__typename']
    // An object that does not say its type is of the one that was asked for.
    if (typeof typename !== 'string' || types.isUnder(typename, condition)) inner(object)
  })
}

function eachObject(change: (object: JsonObject) => void): Rewrite {
  return function rewrite(value) {
    if (Array.isArray(value)) for (const item of value) rewrite(item)
    else if (isJsonObject(value)) change(value)
  }
}
