import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { supergraphWalk, withWalkDocuments } from '../rights/known-walk.ts'
import { EmbeddedRun } from './embedded-run.ts'

/** One embedded run for all journeys; its gateway also knows the documents of the walk of fields. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'aquacis-journeys-'))
  const knownDocuments = join(folder, 'known-documents.json')
  writeFileSync(knownDocuments, withWalkDocuments(supergraphWalk()))
  const started = Date.now()
  const journal = join(folder, 'acknowledged.jsonl')
  const run = await EmbeddedRun.start(join(folder, 'data'), {
    AQUACIS_KNOWN_DOCUMENTS_FILE: knownDocuments,
    AQUACIS_FLEET_JOURNAL_FILE: journal,
    // So that every telegram can be followed through the logs.
    LOG_LEVEL: 'debug',
  })
  console.log(`The embedded run came up in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  process.env['AQUACIS_JOURNEY_ORIGIN'] = run.origin
  process.env['AQUACIS_JOURNEY_DATA'] = run.data
  process.env['AQUACIS_JOURNEY_JOURNAL'] = journal
  process.env['AQUACIS_JOURNEY_BEGUN'] = new Date().toISOString()
  return async () => {
    const code = await run.stop()
    if (code !== 0) throw new Error(`the embedded run ended with ${code}:\n${run.output.slice(-4000)}`)
    rmSync(folder, { recursive: true, force: true })
  }
}
