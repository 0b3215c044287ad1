import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import * as v from 'valibot'

/** One migration, as its folder or the database knows it. */
export interface MigrationRecord {
  /** Milliseconds of its journal entry: drizzle's only order. */
  readonly when: number
  readonly hash: string
}

/** A migration with the name of its file. */
export interface MigrationFile extends MigrationRecord {
  readonly tag: string
}

const journalSchema = v.object({ entries: v.array(v.object({ tag: v.string(), when: v.number() })) })

/** Reads the migrations of a drizzle-kit folder in the order of their journal. */
export function readMigrationFolder(folder: string): MigrationFile[] {
  const journal = v.parse(
    journalSchema,
    JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')),
  )
  const files = readMigrationFiles({ migrationsFolder: folder })
  return journal.entries.map(({ tag, when }, index) => ({ tag, when, hash: files[index]?.hash ?? '' }))
}

/**
 * What would go wrong silently, in words; undefined when the folder continues the database's history.
 * Drizzle compares dates alone: a migration dated before the last applied one would never run.
 */
export function migrationFault(
  folder: readonly MigrationFile[],
  applied: readonly MigrationRecord[],
): string | undefined {
  const appliedAt = new Map(applied.map((record) => [record.when, record.hash]))
  const last = Math.max(0, ...appliedAt.keys())
  let previous: MigrationFile | undefined
  for (const file of folder) {
    if (previous && file.when <= previous.when) {
      return `migration ${file.tag} is not dated after ${previous.tag}: give it a later "when" in meta/_journal.json`
    }
    previous = file
    const hash = appliedAt.get(file.when)
    if (hash !== undefined && hash !== file.hash) {
      return `migration ${file.tag} was changed after it had been applied: restore it and write a new one`
    }
    if (hash === undefined && file.when < last) {
      return `migration ${file.tag} is dated before the last applied one and would be skipped: generate it anew`
    }
  }
  return undefined
}
