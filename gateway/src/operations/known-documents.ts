import { createHash } from 'node:crypto'
import * as v from 'valibot'

/** What the clients were built with: text by its SHA-256 in hexadecimal. Nothing else is run. */
export type KnownDocuments = ReadonlyMap<string, string>

const fileSchema = v.pipe(
  v.unknown(),
  // To valibot a list is a record, too.
  v.check((documents) => !Array.isArray(documents)),
  v.record(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), v.string()),
)

/** Reads the text of a file of `{ hash: text }`; throws a sentence when it is another thing, or a text does not have its hash. */
export function parseKnownDocuments(text: string, file: string): KnownDocuments {
  const read = v.safeParse(fileSchema, parseJson(text))
  if (!read.success) {
    throw new Error(
      `${file} is not a file of known documents ({ sha256: text }): write it with \`pnpm generate\``,
    )
  }
  for (const [hash, document] of Object.entries(read.output)) {
    if (hashOf(document) !== hash) {
      throw new Error(`${file}: the text under ${hash} is another one: write it anew with \`pnpm generate\``)
    }
  }
  return new Map(Object.entries(read.output))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('hex')
}
