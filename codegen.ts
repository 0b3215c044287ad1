import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform, preset as clientPreset } from '@graphql-codegen/client-preset'

// Types from the schema: resolvers' for each subgraph, documents' for the web. Names no domain: a subgraph is a
// folder with a schema.graphql; what is its own (contextType, mappers, scalars) stands in its codegen.json,
// with paths as the generated file sees them, for example { "mappers": { "Meter": "../store/meter.ts#Meter" } }.

const subgraphs = readdirSync('subgraphs').filter((name) => existsSync(`subgraphs/${name}/schema.graphql`))

function ownSettings(subgraph: string): Record<string, unknown> {
  const file = `subgraphs/${subgraph}/codegen.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

const generates: CodegenConfig['generates'] = {}

for (const name of subgraphs.sort()) {
  generates[`subgraphs/${name}/src/generated/resolvers.ts`] = {
    schema: `subgraphs/${name}/schema.graphql`,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      enumsAsTypes: true,
      useTypeImports: true,
      importExtension: '.ts',
      // A scalar is text on the graph unless the subgraph says otherwise.
      defaultScalarType: 'string',
      contextType: '@aquacis/kit/runtime/subgraph-definition.ts#RequestContext',
      ...ownSettings(name),
    },
  }
}

/** The client preset, with the documents by hash where the gateway looks for them, sorted so that diffs are small. */
const webPreset: typeof clientPreset = {
  ...clientPreset,
  buildGeneratesSection: async (options) => {
    const outputs = await clientPreset.buildGeneratesSection(options)
    return outputs.map((output) => {
      const write = output.pluginMap['persisted-operations']?.plugin
      if (write === undefined) return output
      const plugin: typeof write = async (...args) => {
        const written = await write(...args)
        const documents: Record<string, string> = JSON.parse(
          typeof written === 'string' ? written : written.content,
        )
        const sorted = Object.fromEntries(Object.entries(documents).sort(([a], [b]) => (a < b ? -1 : 1)))
        return `${JSON.stringify(sorted, null, 2)}\n`
      }
      return {
        ...output,
        filename: 'schema/known-documents.json',
        pluginMap: { 'persisted-operations': { plugin } },
      }
    })
  },
}

generates['web/src/graphql/generated/'] = {
  schema: 'schema/api.graphql',
  documents: ['web/src/**/*.graphql'],
  preset: webPreset,
  presetConfig: {
    fragmentMasking: true,
    skipIndexFile: true,
    persistedDocuments: {
      mode: 'embedHashInDocument',
      // Bare hexadecimal, as `extensions.persistedQuery.sha256Hash` has it.
      hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex'),
    },
  },
  documentTransforms: [addTypenameSelectionDocumentTransform],
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    importExtension: '.ts',
    defaultScalarType: 'string',
  },
}

const config: CodegenConfig = { generates, ignoreNoDocuments: true, noSilentErrors: true }

export default config
