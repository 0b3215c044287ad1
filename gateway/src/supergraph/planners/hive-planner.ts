import { createRequire } from 'node:module'
import type * as Hive from '@graphql-hive/router-query-planner'
import { type DocumentNode, type FieldNode, Kind, print, visit } from 'graphql'
import { planOfHive } from './hive-plan.ts'
import type { Planner } from './planner.ts'

/** For overriding fields a part of the time: nothing of ours does. */
const noLabels: ReadonlySet<string> = new Set()

/**
 * The planner of Hive's router, compiled from Rust. Null where it is not built for this machine: it is for Linux with
 * glibc and for macOS, on x64 and arm64. Throws when the text is not a supergraph that it takes.
 */
export function createHivePlanner(supergraphSdl: string): Planner | null {
  const hive = load()
  if (hive === null) return null
  const planner = new hive.QueryPlanner(supergraphSdl)
  return {
    plan(document) {
      const asked = forSubgraphs(document)
      if (asked === null) return { subscription: null, node: null }
      return planOfHive(planner.plan(print(asked), undefined, new Set(noLabels), 0).node)
    },
  }
}

/**
 * What is left for subgraphs to answer; null when that is nothing. Questions about the schema it cannot plan, and for the
 * name of the root's type it would ask a subgraph. Inside fragments a type name stands in their place, so that no selection
 * becomes empty.
 */
function forSubgraphs(document: DocumentNode): DocumentNode | null {
  let isEmpty = false
  const asked = visit(document, {
    OperationDefinition(operation) {
      const { selectionSet } = operation
      const selections = selectionSet.selections.filter((each) => each.kind !== Kind.FIELD || !isOurs(each))
      isEmpty = selections.length === 0
      return { ...operation, selectionSet: { ...selectionSet, selections } }
    },
    Field(field) {
      const { name, alias } = field
      if (!isOurs(field) || name.value === '__typename') return undefined
      return { kind: Kind.FIELD, alias: alias ?? name, name: { kind: Kind.NAME, value: '__typename' } }
    },
  })
  return isEmpty ? null : asked
}

/** Whether the gateway answers it at the root by itself. */
function isOurs({ name }: FieldNode): boolean {
  return name.value === '__typename' || name.value === '__schema' || name.value === '__type'
}

function load(): typeof Hive | null {
  try {
    return createRequire(import.meta.url)('@graphql-hive/router-query-planner') as typeof Hive
  } catch {
    return null
  }
}
