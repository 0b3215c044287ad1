import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { buildSchema, findBreakingChanges } from 'graphql'
import * as v from 'valibot'

// What clients were promised. `landed.graphql` is the graph that they were last given; whatever the graph of today
// takes away from it must stand in `breaking-changes.json`, with why and since when. `node schema/breaking-changes.ts`
// checks; `--land` makes the graph of today the promise, once every change stands there, and the documents of today
// those of clients that are in use.

const landedFile = new URL('landed.graphql', import.meta.url)
const todayFile = new URL('api.graphql', import.meta.url)
const knownFile = new URL('known-documents.json', import.meta.url)
const landedDocumentsFile = new URL('landed-documents.json', import.meta.url)
const recordFile = new URL('breaking-changes.json', import.meta.url)

const recordSchema = v.array(
  v.strictObject({
    /** In the words of the check. */
    change: v.string(),
    /** Why nobody is hurt, or why it had to be. */
    why: v.pipe(v.string(), v.minLength(20)),
    on: v.pipe(v.string(), v.isoDate()),
  }),
)

/** What today's schema breaks of the landed one and nobody recorded, and what is recorded and breaks nothing. */
export function unrecordedChanges(
  landed: string,
  today: string,
  recorded: readonly string[],
): { readonly unrecorded: readonly string[]; readonly idle: readonly string[] } {
  const changes = findBreakingChanges(buildSchema(landed), buildSchema(today)).map(
    ({ description }) => description,
  )
  return {
    unrecorded: changes.filter((change) => !recorded.includes(change)),
    idle: recorded.filter((change) => !changes.includes(change)),
  }
}

async function main(): Promise<number> {
  const [landed, today, record] = await Promise.all([
    readFile(landedFile, 'utf8'),
    readFile(todayFile, 'utf8'),
    readFile(recordFile, 'utf8'),
  ])
  const recorded = v.parse(recordSchema, JSON.parse(record)).map(({ change }) => change)
  const { unrecorded, idle } = unrecordedChanges(landed, today, recorded)
  for (const change of unrecorded) {
    console.error(
      `${change}\n  Clients of the landed graph rely on it. Deprecate it first, or record it in schema/breaking-changes.json as {"change", "why", "on"}.`,
    )
  }
  for (const change of idle)
    console.error(
      `schema/breaking-changes.json records what no longer breaks anything: “${change}”. Take it out.`,
    )
  if (unrecorded.length + idle.length > 0) return 1
  if (process.argv.includes('--land')) {
    await writeFile(landedFile, today)
    await copyFile(knownFile, landedDocumentsFile)
    await writeFile(recordFile, '[]\n')
  }
  return 0
}

if (import.meta.main) process.exitCode = await main()
