import * as v from 'valibot'

/** Where each subgraph listens for GraphQL. */
export type SubgraphUrls = ReadonlyMap<string, URL>

const entry = /^([a-z][a-z0-9-]*)=(https?:\/\/\S+)$/

/** `name=http://host/name/graphql,…`, as the variable AQUACIS_SUBGRAPH_URLS has it. */
export const subgraphUrls = v.pipe(
  v.string(),
  v.check(
    (text) => entriesOf(text).every(({ url }) => url !== null),
    'name=url pairs, separated by commas, such as things=http://localhost:4001/things/graphql',
  ),
  v.transform(
    (text): SubgraphUrls =>
      new Map(entriesOf(text).flatMap(({ name, url }) => (url === null ? [] : [[name, url] as const]))),
  ),
)

function entriesOf(text: string): readonly { name: string; url: URL | null }[] {
  return text
    .split(',')
    .map((pair) => entry.exec(pair.trim()))
    .map((match) => ({ name: match?.[1] ?? '', url: URL.parse(match?.[2] ?? '') }))
}

/** Throws a sentence that names the subgraphs of the supergraph for which no address was given. */
export function requireAddresses(subgraphs: readonly string[], urls: SubgraphUrls): void {
  const missing = subgraphs.filter((name) => !urls.has(name))
  if (missing.length === 0) return
  throw new Error(
    `the supergraph has subgraphs without an address: add ${missing.map((name) => `${name}=http://…`).join(', ')} to AQUACIS_SUBGRAPH_URLS`,
  )
}
