import { readFile } from 'node:fs/promises'
import { parse, print, stripIgnoredCharacters, visit } from 'graphql'
import type { Plugin } from 'vite'

/** The face of the graph without its descriptions: what executes a document reads none, and they are two thirds of it. */
export function plainFace(): Plugin {
  return {
    name: 'aquacis:plain-face',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /\/schema\/api\.graphql\?raw$/ },
      async handler(id) {
        const face = parse(await readFile(id.replace('?raw', ''), 'utf8'), { noLocation: true })
        const plain = visit(face, {
          enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
        })
        return `export default ${JSON.stringify(stripIgnoredCharacters(print(plain)))}`
      },
    },
  }
}
