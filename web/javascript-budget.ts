import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

/** The files that opening a page loads: the entry, the page's own lazy chunk, and what either imports at once. */
function loadedBy(modules: readonly string[], bundle: Bundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const found = new Set(
    modules.map((module) => {
      const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)))
      if (chunk === undefined) throw new Error(`no file of the build stands for ${module}`)
      return chunk
    }),
  )
  for (const { imports } of found) {
    for (const fileName of imports) {
      const next = bundle[fileName]
      if (next?.type === 'chunk') found.add(next)
    }
  }
  return [...found]
}

const inKilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

export interface BudgetOptions {
  /** The document, and the page that it opens on. */
  readonly entry: string
  readonly page: string
  /** Of 1000 bytes, gzip. */
  readonly kilobytes: number
}

/** Prints what opening the app weighs in JavaScript, and fails the build above the budget. */
export function javascriptBudget({ entry, page, kilobytes }: BudgetOptions): Plugin {
  return {
    name: 'aquacis:javascript-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = loadedBy([entry, page], bundle).map(({ fileName, code }) => ({
        fileName,
        bytes: gzipSync(code).byteLength,
      }))
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
      const said = `${page}: ${inKilobytes(bytes)} kB of JavaScript (gzip) in ${files.length} files, budget ${kilobytes} kB`
      if (bytes > kilobytes * 1000) {
        const list = files.map((file) => `  ${inKilobytes(file.bytes)} kB ${file.fileName}`)
        this.error([said, ...list].join('\n'))
      }
      this.info(said)
    },
  }
}
