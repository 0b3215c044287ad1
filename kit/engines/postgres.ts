import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import type { Logger } from '../runtime/log.ts'
import { unprivilegedAccount } from './postgres/account.ts'
import { runnableBinaries } from './postgres/binaries.ts'
import { ensureCluster } from './postgres/cluster.ts'
import { startFault } from './postgres/fault.ts'
import { openHome } from './postgres/home.ts'
import { embeddedSettings, launch, refuseTakenPort } from './postgres/launch.ts'
import { endOrphan, endServer } from './postgres/orphan.ts'

/** How the embedded server is started. */
export interface PostgresOptions {
  /** Absolute folder for everything that is kept; made when it is not there. */
  readonly dataDir: string
  readonly port: number
  readonly log?: Logger
  /** Server settings beside or instead of the embedded ones, for example a test's `fsync: 'off'`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Folder of another server's `initdb` and `postgres`; those of the package unless told. */
  readonly binaries?: string
}

/** A PostgreSQL that this process started. */
export interface RunningPostgres {
  /** Superuser's address; holds the password. */
  readonly adminUrl: string
  readonly pid: number
  /** Resolves with the reason, in words, when the server has ended, asked or not. */
  readonly exited: Promise<string>
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL from the packaged binaries on 127.0.0.1, as `nobody` when we are root, over a cluster that
 * is made at the first start. A server that a killed parent left behind is stopped first. Whatever prevents the
 * start is thrown as an Error whose message says what and how to mend it.
 */
export async function startPostgres({
  dataDir,
  port,
  log,
  settings,
  binaries,
}: PostgresOptions): Promise<RunningPostgres> {
  try {
    const account = unprivilegedAccount()
    const home = await openHome(dataDir, account)
    const bin = binaries ?? (await runnableBinaries(home.place, account))
    const orphan = await endOrphan(home)
    if (orphan !== undefined)
      log?.warn({ pid: orphan }, 'stopped the PostgreSQL that a killed run had left behind')
    await refuseTakenPort(port)
    await ensureCluster(home, { bin, isPackaged: binaries === undefined }, account)
    const adminUrl = `postgres://postgres:${home.password}@127.0.0.1:${port}/postgres`
    const child = await launch(
      home,
      bin,
      account,
      { ...embeddedSettings, ...settings, port: String(port) },
      adminUrl,
    )
    const pid = child.pid ?? 0
    const exited = once(child, 'exit').then(([code, signal]) =>
      code === 0
        ? 'PostgreSQL has stopped'
        : `PostgreSQL ended with ${signal ?? `code ${code}`}; see ${home.log}`,
    )
    // Whoever wants to live as long as the server waits for `exited`.
    child.unref()
    return {
      adminUrl,
      pid,
      exited,
      stop: () => endServer(pid),
    }
  } catch (error) {
    throw startFault(error, dataDir, port)
  }
}

/** Addresses of one database for its two roles. */
export interface ProvisionedDatabase {
  /** Owns the tables: migrations. */
  readonly ownerUrl: string
  /** Reads and writes rows, creates nothing, bound by row-level security. */
  readonly appUrl: string
}

/**
 * Makes a database with the roles `<name>_owner` and `<name>_app`, whose passwords are derived from the one given.
 * Idempotent: what is there is brought to the same state again.
 */
export async function provisionDatabase(
  adminUrl: string,
  name: string,
  password: string,
): Promise<ProvisionedDatabase> {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new RangeError(`"${name}" is not a plain database name`)
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  const owner = { role: `${name}_owner`, password: derived(password, `${name}_owner`) }
  const app = { role: `${name}_app`, password: derived(password, `${name}_app`) }
  try {
    await admin.query(`select pg_advisory_lock(hashtextextended('aquacis provisioning', 0))`)
    for (const { role, password } of [owner, app]) await ensureRole(admin, role, password)
    const known = await admin.query('select from pg_database where datname = $1', [name])
    if (known.rowCount === 0)
      await admin.query(`create database ${name} owner ${owner.role} template template0`)
    await admin.query(
      `revoke all on database ${name} from public; grant connect on database ${name} to ${app.role}`,
    )
    const ownerUrl = addressOf(adminUrl, name, owner)
    // Within the lock too: two that alter the same privileges at once stumble over each other.
    await grantWhatComes(ownerUrl, owner.role, app.role)
    return { ownerUrl, appUrl: addressOf(adminUrl, name, app) }
  } finally {
    await admin.end()
  }
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const known = await admin.query('select from pg_roles where rolname = $1', [role])
  const verb = known.rowCount === 0 ? 'create' : 'alter'
  const rights = 'login nosuperuser nocreatedb nocreaterole nobypassrls'
  await admin.query(`${verb} role ${escapeIdentifier(role)} ${rights} password ${escapeLiteral(password)}`)
}

/** Whatever the owner will create, the app role may use; it can create nothing itself. */
async function grantWhatComes(ownerUrl: string, owner: string, app: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const defaults = `alter default privileges for role ${owner}`
  try {
    await client.query(`
      ${defaults} grant usage on schemas to ${app};
      ${defaults} grant select, insert, update, delete on tables to ${app};
      ${defaults} grant usage, select on sequences to ${app};
      ${defaults} grant execute on functions to ${app}`)
  } finally {
    await client.end()
  }
}

function derived(password: string, role: string): string {
  return createHmac('sha256', password).update(role).digest('base64url')
}

function addressOf(
  adminUrl: string,
  name: string,
  { role, password }: { role: string; password: string },
): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = password
  url.pathname = `/${name}`
  return url.href
}
