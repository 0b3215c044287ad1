import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.mjs', import.meta.url))
/** As composition writes it, of one subgraph that nobody needs to ask here. */
const supergraph = `
schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION
directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments: [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
input join__ContextArgument { name: String! type: String! context: String! selection: join__FieldValue! }
scalar join__DirectiveArguments
scalar join__FieldSet
scalar join__FieldValue
enum join__Graph { BOOKS @join__graph(name: "books", url: "http://127.0.0.1:9/books") }
scalar link__Import
enum link__Purpose { SECURITY EXECUTION }
type Query @join__type(graph: BOOKS) { books: Int @join__field(graph: BOOKS) }
`

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-gateway-'))
  file = join(folder, 'supergraph.graphql')
  await writeFile(file, supergraph)
})
afterAll(() => rm(folder, { recursive: true }))

function run(...args: string[]) {
  return spawn(process.execPath, [main, 'gateway', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function addressOf(lines: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: lines })) {
    const { msg, address } = JSON.parse(line)
    if (msg === 'listening') return address
  }
  throw new Error('it ended without listening')
}

test('serves a supergraph file to anybody, and ends in order with a signal', async () => {
  const gateway = run('--supergraph', file, '--port', '0', '--open')
  const ended = once(gateway, 'exit')
  const response = await fetch(`${await addressOf(gateway.stdout)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"query ping { __typename }"}',
  })
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
  gateway.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('does not start over what is no supergraph, and says why', async () => {
  const gateway = run('--supergraph', join(folder, 'missing.graphql'), '--port', '0', '--open')
  const said = text(gateway.stderr)
  expect(await once(gateway, 'exit')).toEqual([1, null])
  expect(await said).toContain('missing.graphql')
})

test('names every variable that it needs without --open', async () => {
  const gateway = run('--supergraph', file, '--port', '0')
  const said = text(gateway.stderr)
  expect(await once(gateway, 'exit')).toEqual([1, null])
  expect(await said).toContain('AQUACIS_SESSION_KEY')
})
