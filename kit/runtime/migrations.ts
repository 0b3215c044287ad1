import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'
import { type MigrationRecord, migrationFault, readMigrationFolder } from './database/migration-history.ts'
import { withoutParameters } from './database/query-failed.ts'
import type { Logger } from './log.ts'
import { ensureMessageTables } from './messaging/tables.ts'

// The applying role shall not be able to rewrite the history, which the owner's default privileges would allow.
const hideHistory = `do $$
declare grantee text;
begin
  for grantee in
    select distinct acl.grantee::regrole::text from pg_namespace, aclexplode(nspacl) acl
    where nspname = 'drizzle' and acl.grantee not in (0, nspowner)
  loop
    execute format('revoke all on all tables in schema drizzle from %s', grantee);
    execute format('revoke all on all sequences in schema drizzle from %s', grantee);
    execute format('revoke all on schema drizzle from %s', grantee);
  end loop;
end $$`

/**
 * Brings a database to the newest state of a drizzle-kit folder, message tables and scope functions first.
 * Processes that start at once wait for one another. Throws, in words, when a migration was changed after it
 * was applied or is dated before the last applied one.
 */
export async function migrate(ownerUrl: string, folder: URL, log: Logger): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'migrations', keepAlive: true })
  owner.on('error', (error) => log.warn({ reason: error.message }, 'the migrating connection was lost'))
  await owner.connect()
  try {
    // Held by the session, so it outlives drizzle's own transaction and ends with a killed process.
    await owner.query(`select pg_advisory_lock(hashtextextended('aquacis migrations', 0))`)
    // Policies bind the owner too where they are forced; seeds shall see every row.
    await owner.query(`select set_config('aquacis.scope', 'all', false)`)
    await ensureMessageTables(owner)
    await continueHistory(owner, fileURLToPath(folder), log)
    await owner.query(hideHistory)
  } catch (error) {
    throw withoutParameters(error)
  } finally {
    await owner.end()
  }
}

async function continueHistory(owner: Client, folder: string, log: Logger): Promise<void> {
  const files = readMigrationFolder(folder)
  const applied = await appliedMigrations(owner)
  const fault = migrationFault(files, applied)
  if (fault) throw new Error(`${folder}: ${fault}`)
  await applyMigrations(drizzle(owner), { migrationsFolder: folder })
  const known = new Set(applied.map(({ when }) => when))
  for (const { tag, when } of files) {
    if (!known.has(when)) log.info({ migration: tag }, 'migration applied')
  }
}

async function appliedMigrations(owner: Client): Promise<MigrationRecord[]> {
  const { rows } = await owner.query<{ exists: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  )
  if (!rows[0]?.exists) return []
  const history = await owner.query<{ when: string; hash: string }>(
    'select created_at as when, hash from drizzle.__drizzle_migrations',
  )
  return history.rows.map(({ when, hash }) => ({ when: Number(when), hash }))
}
