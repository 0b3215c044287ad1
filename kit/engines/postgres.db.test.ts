import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { freePort } from '../testing/free-port.ts'
import { unprivilegedAccount } from './postgres/account.ts'
import { openHome } from './postgres/home.ts'
import { endServer, isAlive } from './postgres/orphan.ts'
import { provisionDatabase, type RunningPostgres, startPostgres } from './postgres.ts'

// A cluster takes a second to make, and several on a machine that is busy otherwise.
vi.setConfig({ testTimeout: 300_000 })

const account = unprivilegedAccount()
const answerSchema = v.union([
  v.object({ pid: v.number(), adminUrl: v.string() }),
  v.object({ fault: v.string() }),
])
const cleanUps: (() => void | Promise<void>)[] = []
let root: string
let dataDir: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aquacis-engine-'))
  chmodSync(root, 0o777)
  dataDir = join(root, 'postgres')
  cleanUps.push(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))
})
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function start(port?: number) {
  const postgres = await startPostgres({ dataDir, port: port ?? (await freePort()) })
  cleanUps.push(postgres.stop)
  return postgres
}

/** Starts it from a process of its own, which then can be killed. */
async function startInChild(as: { uid: number; gid: number } | undefined = undefined) {
  const script = fileURLToPath(new URL('../testing/processes/postgres-process.ts', import.meta.url))
  const child = fork(script, [dataDir, String(await freePort())], { ...as, stdio: 'ignore', cwd: '/' })
  cleanUps.push(() => endOf(child, 'SIGKILL'))
  const [message] = await once(child, 'message')
  const answer = v.parse(answerSchema, message)
  if ('fault' in answer) throw new Error(answer.fault)
  cleanUps.push(() => endServer(answer.pid))
  return { child, ...answer }
}

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

test('a cluster is made once and its data outlive the server', async () => {
  const first = await start()
  await query(first.adminUrl, 'create table kept as select 42 as answer')
  await first.stop()
  expect(await first.exited).toBe('PostgreSQL has stopped')
  const second = await start()
  expect(await query(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a server that a killed parent left behind is stopped, and its data are there', async () => {
  const { child, pid, adminUrl } = await startInChild()
  await query(adminUrl, 'create table kept as select 42 as answer')
  await endOf(child, 'SIGKILL')
  expect(isAlive(pid)).toBe(true)
  const next = await start()
  expect(isAlive(pid)).toBe(false)
  expect(await query(next.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a server whose parent lives is left alone', async () => {
  const { adminUrl, child } = await startInChild()
  await expect(start()).rejects.toThrow(new RegExp(`in use by process ${child.pid}: stop it`))
  expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a killed server leaves nothing that blocks the next, and what was committed is there', async () => {
  const first = await start()
  await query(first.adminUrl, 'create table kept as select 42 as answer')
  // A backend that is busy does not notice at once, and holds the memory of the old server meanwhile.
  const busy = query(first.adminUrl, 'select count(*) from generate_series(1, 30000000)').catch(() => {})
  process.kill(first.pid, 'SIGKILL')
  expect(await first.exited).toMatch(/ended with SIGKILL/)
  const second = await start()
  expect(await query(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  await busy
})

test('a stale lock file whose number another program has by now does no harm', async () => {
  const first = await start()
  const { cluster } = await openHome(dataDir, account)
  const lock = readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  await first.stop()
  const other = spawn('sleep', ['60'], { ...account, stdio: 'ignore' })
  cleanUps.push(() => endOf(other, 'SIGKILL'))
  writeFileSync(join(cluster, 'postmaster.pid'), lock.replace(String(first.pid), String(other.pid)))
  await start()
  expect(isAlive(other.pid ?? 0)).toBe(true)
})

test('an unfinished first start is begun anew', async () => {
  mkdirSync(join(dataDir, 'cluster.unfinished', 'base'), { recursive: true })
  const { adminUrl } = await start()
  expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a taken port is named', async () => {
  const port = await freePort()
  const taken = createServer().listen(port, '127.0.0.1')
  await once(taken, 'listening')
  cleanUps.push(() => void taken.close())
  await expect(start(port)).rejects.toThrow(
    `Port ${port} is taken by another program: stop it, or choose another port.`,
  )
})

test('a data folder that is a file is named', async () => {
  writeFileSync(dataDir, '')
  await expect(start()).rejects.toThrow(/is not a folder/)
})

test.skipIf(!account)(
  'as an ordinary user it runs under that user, and says so when the folder is not its own',
  async () => {
    const { pid } = await startInChild(account)
    expect(statSync(join(dataDir, 'cluster')).uid).toBe(account?.uid)
    expect(isAlive(pid)).toBe(true)
    dataDir = join(root, 'closed', 'postgres')
    mkdirSync(join(root, 'closed'), { mode: 0o755 })
    await expect(startInChild(account)).rejects.toThrow(/cannot be written: give its rights to this user/)
  },
)

test.skipIf(!account)(
  'as root, under a closed home, the cluster lies where its account can reach it',
  async () => {
    mkdirSync(join(root, 'closed'), { mode: 0o700 })
    dataDir = join(root, 'closed', 'postgres')
    const first = await start()
    const { cluster, place } = await openHome(dataDir, account)
    cleanUps.unshift(() => rmSync(place, { recursive: true, force: true }))
    expect(cluster.startsWith(root)).toBe(false)
    expect(realpathSync(join(dataDir, 'cluster'))).toBe(cluster)
    await query(first.adminUrl, 'create table kept as select 42 as answer')
    await first.stop()
    const second = await start()
    expect(await query(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])

    // Whoever removes the data folder means all of it.
    await second.stop()
    rmSync(dataDir, { recursive: true })
    const third = await start()
    expect(await query(third.adminUrl, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }])

    // A temporary folder that is gone for good takes its cluster with it, at the next start of anybody.
    await third.stop()
    rmSync(dataDir, { recursive: true })
    const other = await openHome(join(root, 'closed', 'other'), account)
    cleanUps.unshift(() => rmSync(other.place, { recursive: true, force: true }))
    expect(existsSync(place)).toBe(false)
  },
)

describe('a running server', () => {
  let standingDir: string
  let standing: RunningPostgres

  beforeAll(async () => {
    standingDir = mkdtempSync(join(tmpdir(), 'aquacis-engine-'))
    chmodSync(standingDir, 0o755)
    standing = await startPostgres({ dataDir: standingDir, port: await freePort() })
  })
  afterAll(async () => {
    await standing.stop()
    rmSync(standingDir, { recursive: true })
  })

  test('the server is durable, local, in UTC and UTF-8, and asks for passwords', async () => {
    const { adminUrl } = standing
    const names = [
      'fsync',
      'listen_addresses',
      'unix_socket_directories',
      'TimeZone',
      'server_encoding',
      'max_connections',
    ]
    const [settings] = await query(
      adminUrl,
      `select ${names.map((name) => `current_setting('${name}') as "${name}"`)}`,
    )
    expect(Object.values(v.parse(v.record(v.string(), v.string()), settings))).toEqual([
      'on',
      '127.0.0.1',
      '',
      'UTC',
      'UTF8',
      '200',
    ])
    const stranger = new URL(adminUrl)
    stranger.password = 'guess'
    await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('the superuser password lies in a file for its owner alone, and in no log', async () => {
    const { adminUrl } = standing
    const password = new URL(adminUrl).password
    const file = join(standingDir, 'superuser-password')
    expect(readFileSync(file, 'utf8')).toBe(password)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { appUrl } = await provisionDatabase(adminUrl, 'works', 'of the works')
    await query(adminUrl, `create role works_app password '${password}'`).catch(() => {})
    const log = readFileSync(join(standingDir, 'postgres.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    for (const secret of [password, new URL(appUrl).password, 'of the works'])
      expect(log).not.toContain(secret)
  })

  test('a database is provisioned again and again, by several at once, with the same addresses', async () => {
    const { adminUrl } = standing
    const all = await Promise.all(
      Array.from({ length: 4 }, () => provisionDatabase(adminUrl, 'works', 'secret')),
    )
    expect(new Set(all.map(({ ownerUrl, appUrl }) => `${ownerUrl} ${appUrl}`)).size).toBe(1)
    const [{ ownerUrl, appUrl } = { ownerUrl: '', appUrl: '' }] = all
    expect(new URL(ownerUrl).password).not.toBe(new URL(appUrl).password)
    await query(
      ownerUrl,
      'create schema deep; create table deep.pump (id integer generated always as identity)',
    )
    await query(appUrl, 'insert into deep.pump default values; delete from deep.pump')
    await expect(query(appUrl, 'create table mine (id integer)')).rejects.toMatchObject({ code: '42501' })
    await expect(query(appUrl, 'drop table deep.pump')).rejects.toMatchObject({ code: '42501' })
    await provisionDatabase(adminUrl, 'works', 'a new secret')
    await expect(query(appUrl, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await expect(provisionDatabase(adminUrl, 'no; drop', 'x')).rejects.toThrow(RangeError)
  })
})
