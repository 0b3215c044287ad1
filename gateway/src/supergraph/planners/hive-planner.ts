import { createRequire } from 'node:module'
import type * as Hive from '@graphql-hive/router-query-planner'
import { type DocumentNode, Kind, print, visit } from 'graphql'
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
      const { node } = planner.plan(print(withoutQuestions(document)), undefined, new Set(noLabels), 0)
      return planOfHive(node)
    },
  }
}

/**
 * It plans no questions about the schema: no subgraph is asked them. A type name stands in their place, so that no
 * selection becomes empty.
 */
function withoutQuestions(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field({ name, alias }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined
      return { kind: Kind.FIELD, alias: alias ?? name, name: { kind: Kind.NAME, value: '__typename' } }
    },
  })
}

function load(): typeof Hive | null {
  try {
    return createRequire(import.meta.url)('@graphql-hive/router-query-planner') as typeof Hive
  } catch {
    return null
  }
}
