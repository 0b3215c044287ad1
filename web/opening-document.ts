import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import { documentHash } from './document-chunks.ts'
import type { Feature } from './src/citizen/feature.ts'
import type { OpeningFiles } from './src/opening/opening-files.ts'

type Bundle = Rolldown.OutputBundle

// Read by Node when the bundle stands: the bundler, which follows every import, would look for its pages.
const featureList = new URL('src/citizen/features.ts', import.meta.url).href
const documents = fileURLToPath(new URL('src/graphql/generated/graphql.ts', import.meta.url))
const source = fileURLToPath(new URL('src/opening/opening.ts', import.meta.url))

/** The script that stands in the document, as one expression that runs at once. */
async function openingScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'baseline-widely-available',
      write: false,
      rolldownOptions: { input: source, output: { format: 'iife' } },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  const chunk = result !== undefined && 'output' in result ? result.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${source} made no script`)
  return chunk.code.trim()
}

function chunkOf(bundle: Bundle, module: string): Rolldown.OutputChunk {
  for (const output of Object.values(bundle)) {
    if (output.type === 'chunk' && output.facadeModuleId?.endsWith(module)) return output
  }
  throw new Error(`no file of the build stands for ${module}`)
}

function workerOf(bundle: Bundle): string {
  const file = Object.keys(bundle).find((fileName) => /\/demonstration-worker-[^/]+\.js$/.test(fileName))
  if (file === undefined) throw new Error('the build has no worker for the demonstration home')
  return file
}

/** A lazy file and all that it imports, without those that the document loads anyway. */
function filesFor(bundle: Bundle, chunk: Rolldown.OutputChunk, atOnce: ReadonlySet<string>): string[] {
  const found = new Set([chunk.fileName])
  for (const fileName of found) {
    const file = bundle[fileName]
    if (file?.type === 'chunk') for (const imported of file.imports) found.add(imported)
  }
  return [...found].filter((fileName) => !atOnce.has(fileName)).map((fileName) => `/${fileName}`)
}

/** Features name their page by an import, which stands in the text of the function. */
function pageFileOf({ page, id }: Feature): string {
  const [, file] = /pages\/(\w+\.vue)/.exec(page.toString()) ?? []
  if (file === undefined) throw new Error(`the feature ${id} imports no page from its folder pages/`)
  return `/pages/${file}`
}

function openingFiles(
  bundle: Bundle,
  features: readonly Feature[],
  soon: OpeningDocumentOptions,
): OpeningFiles {
  const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry)
  if (entry?.type !== 'chunk') throw new Error('the build has no entry')
  const atOnce = new Set([entry.fileName, ...filesFor(bundle, entry, new Set()).map((name) => name.slice(1))])
  const filesOf = (...modules: readonly string[]) => [
    ...new Set(modules.flatMap((module) => filesFor(bundle, chunkOf(bundle, module), atOnce))),
  ]
  return {
    pages: Object.fromEntries(
      features.map((feature) => [feature.path, filesOf(pageFileOf(feature), ...(soon[feature.path] ?? []))]),
    ),
    demonstration: filesOf('/demonstration-client.ts'),
    worker: `/${workerOf(bundle)}`,
  }
}

/** By the path of a page: modules that it loads by itself as soon as it stands. */
type OpeningDocumentOptions = Readonly<Record<string, readonly string[]>>

/** Takes the one style sheet out of the bundle, as text. */
function takeStyles(bundle: Bundle): string {
  const styles = Object.values(bundle).filter(
    (output) => output.type === 'asset' && output.fileName.endsWith('.css'),
  )
  for (const { fileName } of styles) delete bundle[fileName]
  return styles.map((output) => (output.type === 'asset' ? String(output.source).trim() : '')).join('')
}

/**
 * Puts into the document what its first picture needs: all styles (9 kB compressed; each file of its own would be one
 * more way there and back before a page may be shown), and the script that asks at once for the files of the page. The
 * gateway names both by their hashes in the content security policy.
 */
export function openingDocument(soon: OpeningDocumentOptions): Plugin {
  let script: Promise<string> | undefined
  return {
    name: 'aquacis:opening-document',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        if (bundle === undefined) return html
        script ??= openingScript()
        const { features }: typeof import('./src/citizen/features.ts') = await import(featureList)
        const files = JSON.stringify({
          ...openingFiles(bundle, features, soon),
          contractsHash: await documentHash(documents, 'MyContractsDocument'),
        } satisfies OpeningFiles)
        const [before, after, ...others] = (await script).split('OPENING_FILES')
        if (after === undefined || others.length > 0)
          throw new Error(`${source} has to name OPENING_FILES once`)
        const code = before + files + after
        const styles = takeStyles(bundle)
        if (/<\/(script|style)/i.test(code + styles)) throw new Error('a block would end inside of itself')
        return html
          .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
          .replace('<title>', () => `<script>${code}</script>\n    <style>${styles}</style>\n    <title>`)
      },
    },
  }
}
