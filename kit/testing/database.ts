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

/** An empty database with its two roles. */
export interface EmptyDatabase extends ProvisionedDatabase {
  drop(): Promise<void>
}

/** A log that keeps quiet. */
export const silentLog = pino({ level: 'silent' })

const password = 'of-a-test'

/**
 * A fresh database at the newest state of the migrations. They run once for all test files; each file gets a copy.
 */
export async function testDatabase(migrations: URL): Promise<TestDatabase> {
  const folder = fileURLToPath(migrations)
  const template = `template_${contentHash(folder)}`
  const adminUrl = inject('postgresUrl')
  const urls = await asAdmin(async (admin) => {
    // The copy below wants nobody else in the template.
    await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [template])
    const urls = await provisionDatabase(adminUrl, template, password)
    await migrate(urls.ownerUrl, migrations, silentLog)
    return copyDatabase(admin, template, urls)
  })
  const database = openDatabase(urls.appUrl, { name: 'test', log: silentLog })
  return {
    ...urls,
    database,
    async drop() {
      await database.close()
      await dropDatabase(nameOf(urls.ownerUrl))
    },
  }
}

/** A fresh database without any table, for example for an event log. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const name = newName()
  const urls = await provisionDatabase(inject('postgresUrl'), name, password)
  return {
    ...urls,
    async drop() {
      await dropDatabase(name)
      await asAdmin((admin) => admin.query(`drop role ${name}_owner; drop role ${name}_app`))
    },
  }
}

async function copyDatabase(
  admin: Client,
  template: string,
  { ownerUrl, appUrl }: ProvisionedDatabase,
): Promise<ProvisionedDatabase> {
  const name = newName()
  await waitUntilAlone(admin, template)
  await admin.query(`create database ${name} template ${template} owner ${template}_owner`)
  await admin.query(
    `revoke all on database ${name} from public; grant connect on database ${name} to ${template}_app`,
  )
  return { ownerUrl: inDatabase(ownerUrl, name), appUrl: inDatabase(appUrl, name) }
}

/** A backend outlives its client's goodbye by a moment. */
async function waitUntilAlone(admin: Client, name: string): Promise<void> {
  for (;;) {
    const others = await admin.query(
      `select from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
      [name],
    )
    if (others.rowCount === 0) return
    await admin.query('select pg_sleep(0.01)')
  }
}

async function dropDatabase(name: string): Promise<void> {
  await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`))
}

async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
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
