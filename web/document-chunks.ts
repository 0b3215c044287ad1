import { readFile } from 'node:fs/promises'
import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql'
import type { Plugin } from 'vite'

const generated = /^(.*\/src\/graphql\/generated\/graphql\.ts)\?document=(\w+)$/
const importOfDocuments = /import\s*\{([^}]*)\}\s*from\s*(["'])([^"']*\/generated\/graphql\.ts)\2;?/g
/** For the type checker alone: nothing reads the document of a masked fragment while the app runs. */
const maskedFragment = /(\buseFragment\(\s*)\w+FragmentDoc\b/g

interface KnownDocument extends DocumentNode {
  readonly __meta__?: { readonly hash: string }
}

function documentIn(text: string, name: string): KnownDocument {
  const [, json] =
    new RegExp(`^export const ${name} = (\\{.*\\}) as unknown as DocumentNode<`, 'm').exec(text) ?? []
  if (json === undefined) throw new Error(`${name} is no document of generated/graphql.ts: run the generator`)
  return JSON.parse(json)
}

/** The hash by which the gateway knows the document of that name. */
export async function documentHash(generatedFile: string, name: string): Promise<string> {
  const hash = documentIn(await readFile(generatedFile, 'utf8'), name).__meta__?.hash
  if (hash === undefined) throw new Error(`${name} has no hash: run the generator`)
  return hash
}

/**
 * Codegen writes all documents into one module, as trees: whoever opens the app would load those of every page, and
 * four times their text. In a build each goes to the page that asks it, as text with its hash.
 */
export function documentChunks(): Plugin {
  return {
    name: 'aquacis:document-chunks',
    apply: 'build',
    enforce: 'post',
    transform(code) {
      if (!code.includes('/generated/graphql.ts')) return null
      return code
        .replace(maskedFragment, '$1null')
        .replace(importOfDocuments, (_statement, names: string, _quote, from: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '')
            .map((name) => `import { ${name} } from "${from}?document=${name.split(' ')[0]}";`)
            .join('\n'),
        )
    },
    load: {
      filter: { id: generated },
      async handler(id) {
        const [, file = '', name = ''] = generated.exec(id) ?? []
        const document = documentIn(await readFile(file, 'utf8'), name)
        const text = JSON.stringify(stripIgnoredCharacters(print(document)))
        const meta = JSON.stringify({ __meta__: document.__meta__ })
        return `import { createRequest } from '@urql/vue'
export const ${name} = /*#__PURE__*/ (() => Object.assign(createRequest(${text}, {}).query, ${meta}))()`
      },
    },
  }
}
