import { globSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', '..', 'subgraphs')

/** Every domain that has a folder; the embedded run serves them all from one process. */
export const servedSubgraphs: readonly string[] = globSync('*/src/subgraph.ts', { cwd: folder })
  .map((file) => file.split(/[/\\]/)[0] ?? file)
  .sort()

/** The file that exports a domain's `subgraph`. */
export function subgraphFile(name: string): string {
  return join(folder, name, 'src', 'subgraph.ts')
}
