import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject } from 'vitest'

/** One migration of a made-up folder; `when` is its place in the order. */
export interface MadeUpMigration {
  readonly tag: string
  readonly when: number
  readonly sql: string
}

/** Writes a folder as drizzle-kit would, for tests of what stands on migrations. */
export function migrationFolder(migrations: readonly MadeUpMigration[]): URL {
  const folder = mkdtempSync(join(inject('scratchFolder'), 'migrations-'))
  mkdirSync(join(folder, 'meta'))
  const entries = migrations.map(({ tag, when }, idx) => ({
    idx,
    version: '7',
    when,
    tag,
    breakpoints: true,
  }))
  const journal = { version: '7', dialect: 'postgresql', entries }
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify(journal))
  for (const { tag, sql } of migrations) writeFileSync(join(folder, `${tag}.sql`), sql)
  return pathToFileURL(folder)
}
