import { readdir, readFile, writeFile } from 'node:fs/promises'
import { composeServices } from '@apollo/composition'
import { type GraphQLError, parse, printSchema } from 'graphql'
import { accessPage } from './access-page.ts'

// Puts the faces of all subgraphs together. `node schema/compose.ts` writes, `--check` says what is stale.
// A subgraph is any folder below subgraphs/ that has a schema.graphql: nobody edits a list.

const subgraphsFolder = new URL('../subgraphs/', import.meta.url)

/** Who may ask is the subgraphs' own business: @auth, the only thing that speaks of it, stays with them. */
const expectedHint = 'Enum type "Access" is defined but unused'

interface Generated {
  readonly file: URL
  readonly text: string
}

async function readFaces() {
  const folders = (await readdir(subgraphsFolder, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  const names = folders.map((folder) => folder.name).sort()
  const faces = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(`${name}/schema.graphql`, subgraphsFolder), 'utf8').catch(
        () => null,
      )
      return text === null ? [] : [{ name, text }]
    }),
  )
  return faces.flat()
}

function describe(error: GraphQLError): string {
  const places = (error.nodes ?? []).flatMap((node) => {
    const line = node.loc?.startToken.line
    const subgraph = 'subgraph' in node ? `${String(node.subgraph)} ` : ''
    return line === undefined ? [] : [`${subgraph}line ${line}`]
  })
  const where = places.length === 0 ? '' : ` (${places.join(', ')})`
  return `${String(error.extensions['code'] ?? 'ERROR')}: ${error.message}${where}`
}

/** Null after the reasons were printed. */
async function compose(): Promise<readonly Generated[] | null> {
  const faces = await readFaces()
  // Where a subgraph listens is the gateway's configuration, never part of the schema.
  const result = composeServices(faces.map(({ name, text }) => ({ name, url: '', typeDefs: parse(text) })))
  if (result.errors !== undefined) {
    for (const error of result.errors) console.error(describe(error))
    console.error(`The subgraphs do not compose: ${result.errors.length} error(s).`)
    return null
  }
  const hints = result.hints.filter(({ message }) => !message.startsWith(expectedHint))
  for (const hint of hints) console.error(`hint ${hint.definition.code}: ${hint.message}`)
  if (hints.length > 0) {
    console.error('The subgraphs compose, but not as anybody would expect: mend what the hints name.')
    return null
  }
  const clientSchema = printSchema(result.schema.toAPISchema().toGraphQLJSSchema())
  return [
    { file: new URL('supergraph.graphql', import.meta.url), text: `${result.supergraphSdl.trimEnd()}\n` },
    { file: new URL('api.graphql', import.meta.url), text: `${clientSchema.trimEnd()}\n` },
    {
      file: new URL('../docs/who-may-read-what.md', import.meta.url),
      text: accessPage(faces.map(({ name, text }) => ({ name, document: parse(text) }))),
    },
  ]
}

async function isCurrent({ file, text }: Generated): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => '')) === text
}

async function main(): Promise<number> {
  const generated = await compose()
  if (generated === null) return 1
  if (!process.argv.includes('--check')) {
    await Promise.all(generated.map(({ file, text }) => writeFile(file, text)))
    return 0
  }
  const current = await Promise.all(generated.map(isCurrent))
  const stale = generated.filter((_, index) => current[index] !== true)
  for (const { file } of stale) console.error(`${file.pathname} is stale: run \`pnpm generate\`.`)
  return stale.length === 0 ? 0 : 1
}

process.exitCode = await main()
