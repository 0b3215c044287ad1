import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { subgraphVariables } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import * as v from 'valibot'

/** A variable of a process, as its configuration schema knows it. */
export interface ProcessVariable {
  readonly name: string
  readonly required: boolean
}

/** Every process of the repository by its main.ts, with the variables that it reads. */
export async function processVariables(repository: string): Promise<Map<string, ProcessVariable[]>> {
  const mains = globSync('{subgraphs/*/src,gateway/src,ingest/src,simulators/*,infra/local/*}/main.ts', {
    cwd: repository,
  })
  const found = new Map<string, ProcessVariable[]>()
  for (const main of mains.sort()) found.set(main, await variablesOf(repository, main))
  return found
}

async function variablesOf(repository: string, main: string): Promise<ProcessVariable[]> {
  const beside = join(repository, dirname(main), 'configuration.ts')
  const subgraph = /^subgraphs\/([^/]+)\//.exec(main)?.[1]
  if (existsSync(beside)) return variablesOfFile(beside)
  if (subgraph !== undefined) return variablesIn(subgraphVariables([subgraph]).entries)
  throw new Error(`${main} has no configuration.ts beside it that exports its schema`)
}

async function variablesOfFile(file: string): Promise<ProcessVariable[]> {
  const exported: unknown[] = Object.values(await import(pathToFileURL(file).href))
  const schemas = exported.filter(isObjectSchema)
  if (schemas.length === 0) throw new Error(`${file} exports no object schema`)
  return schemas.flatMap((schema) => variablesIn(schema.entries))
}

function variablesIn(entries: v.ObjectEntries): ProcessVariable[] {
  return Object.entries(entries).map(([name, schema]) => ({ name, required: !acceptsNothing(schema) }))
}

function acceptsNothing(schema: v.ObjectEntries[string]): boolean {
  return !('async' in schema && schema.async) && v.safeParse(schema as v.GenericSchema, undefined).success
}

function isObjectSchema(value: unknown): value is v.ObjectSchema<v.ObjectEntries, undefined> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'object' &&
    'entries' in value
  )
}
