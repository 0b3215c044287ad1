import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { type ProvisionedDatabase, provisionDatabase } from '../engines/postgres.ts'
import { type Database, openDatabase } from '../runtime/database.ts'
import { migrate } from '../runtime/migrations.ts'

/** A database that one test file has for itself. */
export interface TestDatabase extends ProvisionedDatabase {
  /** Opened as the app role. */
  readonly database: Database
  drop(): Promise<void>
}

/** A database with its two roles. */
export interface EmptyDatabase extends ProvisionedDatabase {
  drop(): Promise<void>
}

/** A log that keeps quiet. */
export const silentLog = pino({ level: 'silent' })

const password = 'of-a-test'

/**
 * A fresh database at the newest state of the migrations, on the run's server unless told. They run once for all test
 * files; each file gets a copy.
 */
export async function testDatabase(migrations: URL, adminUrl = inject('postgresUrl')): Promise<TestDatabase> {
  const folder = fileURLToPath(migrations)
  const template = `template_${contentHash(folder)}`
  const urls = await asAdmin(adminUrl, async (admin) => {
    // The copy below wants nobody else in the template.
    await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [template])
    await closeTemplate(admin, template, false)
    const urls = await provisionDatabase(adminUrl, template, password)
    await migrate(urls.ownerUrl, migrations, silentLog)
    await stopJobs(inDatabase(adminUrl, template))
    await closeTemplate(admin, template, true)
    return copyDatabase(admin, template, urls)
  })
  const database = openDatabase(urls.appUrl, { name: 'test', log: silentLog })
  return {
    ...urls,
    database,
    async drop() {
      await database.close()
      await dropDatabase(adminUrl, nameOf(urls.ownerUrl))
    },
  }
}

/** A copy of a database as it stands, with the same roles; nobody may be in it meanwhile. */
export async function copiedDatabase(of: ProvisionedDatabase): Promise<EmptyDatabase> {
  const adminUrl = inject('postgresUrl')
  const urls = await asAdmin(adminUrl, (admin) => copyDatabase(admin, nameOf(of.ownerUrl), of))
  return { ...urls, drop: () => dropDatabase(adminUrl, nameOf(urls.ownerUrl)) }
}

/** A fresh database without any table, for example for an event log. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const name = newName()
  const adminUrl = inject('postgresUrl')
  const urls = await provisionDatabase(adminUrl, name, password)
  return {
    ...urls,
    async drop() {
      await dropDatabase(adminUrl, name)
      await asAdmin(adminUrl, (admin) => admin.query(`drop role ${name}_owner; drop role ${name}_app`))
    },
  }
}

async function copyDatabase(
  admin: Client,
  template: string,
  { ownerUrl, appUrl }: ProvisionedDatabase,
): Promise<ProvisionedDatabase> {
  const name = newName()
  const [owner, app] = [ownerUrl, appUrl].map((url) => new URL(url).username)
  await waitUntilAlone(admin, template)
  await admin.query(`create database ${name} template ${template} owner ${owner}`)
  await admin.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${app}`)
  return { ownerUrl: inDatabase(ownerUrl, name), appUrl: inDatabase(appUrl, name) }
}

/** Nobody may be in a database that is copied, and workers of the server's own come back as long as they may. */
async function closeTemplate(admin: Client, template: string, closed: boolean): Promise<void> {
  const known = await admin.query('select from pg_database where datname = $1', [template])
  if (known.rowCount) await admin.query(`alter database ${template} allow_connections ${!closed}`)
}

/** Where the server runs jobs of its own in a database (TimescaleDB's policies), a test calls what it wants done. */
async function stopJobs(databaseUrl: string): Promise<void> {
  await asAdmin(databaseUrl, async (admin) => {
    const { rowCount } = await admin.query(`select from pg_extension where extname = 'timescaledb'`)
    if (rowCount)
      await admin.query('select alter_job(job_id, scheduled => false) from timescaledb_information.jobs')
  })
}

/** A backend outlives its client's goodbye by a moment, and a worker of the server's own stays. */
async function waitUntilAlone(admin: Client, name: string): Promise<void> {
  for (;;) {
    const others = await admin.query(
      `select case when backend_type <> 'client backend' then pg_terminate_backend(pid) end
       from pg_stat_activity where datname = $1`,
      [name],
    )
    if (others.rowCount === 0) return
    await admin.query('select pg_sleep(0.01)')
  }
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`))
}

async function asAdmin<T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function contentHash(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

function newName(): string {
  return `test_${randomBytes(8).toString('hex')}`
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}

function inDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
