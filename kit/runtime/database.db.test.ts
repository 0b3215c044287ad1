import { once } from 'node:events'
import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { silentLog, type TestDatabase, testDatabase } from '../testing/database.ts'
import { migrationFolder } from '../testing/migration-folder.ts'
import { systemViewer, type Viewer } from '../values/viewer.ts'
import { CommitOutcomeUnknown } from './database/query-failed.ts'
import { asSystem } from './database/system-scope.ts'
import { type Database, openDatabase, type Transaction } from './database.ts'

const migrations = migrationFolder([
  {
    tag: '0000_pipe',
    when: 1,
    sql: `create table pipe (id integer primary key, unit integer not null, party uuid not null, note text);
      alter table pipe enable row level security; alter table pipe force row level security;
      create policy in_scope on pipe using (aquacis_unit_in_scope(unit) or aquacis_party_in_scope(party));
      create table counter (id integer primary key, value integer not null unique deferrable initially deferred);
      create table fragile (id integer primary key);
      create sequence commits;
      create function break_first_commit() returns trigger language plpgsql as $$ begin
        if nextval('commits') % 2 = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
        return null;
      end $$;
      create constraint trigger at_commit after insert on fragile deferrable initially deferred
        for each row execute function break_first_commit();`,
  },
])
const pipe = pgTable('pipe', { id: integer(), unit: integer(), party: uuid(), note: text() })
const counter = pgTable('counter', { id: integer(), value: integer() })
const [ana, luis] = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b'] as const

let room: TestDatabase
let database: Database

beforeAll(async () => {
  room = await testDatabase(migrations)
  database = room.database
})
afterAll(() => room.drop())
beforeEach(() =>
  database.transaction(systemViewer, async (tx) => {
    await tx.delete(pipe)
    await tx.delete(counter)
    await tx.insert(pipe).values([
      { id: 1, unit: 1, party: ana },
      { id: 2, unit: 1, party: luis },
      { id: 3, unit: 4, party: luis },
    ])
    await tx.insert(counter).values([
      { id: 1, value: 0 },
      { id: 2, value: 100 },
    ])
  }),
)

async function pipesSeenBy(viewer: Viewer): Promise<(number | null)[]> {
  const rows = await database.transaction(viewer, (tx) =>
    tx.select({ id: pipe.id }).from(pipe).orderBy(pipe.id),
  )
  return rows.map(({ id }) => id)
}

async function counted(id: number): Promise<number | null | undefined> {
  const rows = await database.transaction(systemViewer, (tx) =>
    tx.select().from(counter).where(sql`id = ${id}`),
  )
  return rows[0]?.value
}

/** Ends, from outside, the connection on which a transaction runs. */
async function terminate(pid: unknown): Promise<void> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  await admin.query('select pg_terminate_backend($1, 5000)', [pid])
  await admin.end()
}

test('a viewer sees the rows of the own scope alone', async () => {
  expect(await pipesSeenBy(systemViewer)).toEqual([1, 2, 3])
  expect(await pipesSeenBy({ kind: 'staff', subject: 's', operatingUnitIds: [4, 5] })).toEqual([3])
  expect(await pipesSeenBy({ kind: 'staff', subject: 's', operatingUnitIds: [] })).toEqual([])
  expect(await pipesSeenBy({ kind: 'resident', subject: 'r', partyId: luis })).toEqual([2, 3])
  expect(await pipesSeenBy({ kind: 'anonymous' })).toEqual([])
})

test('a scope ends with its transaction, so a connection outside of any sees nothing', async () => {
  const alone = openDatabase(room.appUrl, { name: 'alone', log: silentLog, max: 1 })
  await alone.transaction(systemViewer, (tx) => tx.select().from(pipe))
  expect((await alone.pool.query('select * from pipe')).rows).toEqual([])
  await alone.close()
})

test('a part that is done as the system sees everything, and what follows sees what the viewer sees', async () => {
  const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [4, 5] }
  const seen = (tx: Transaction) => tx.select({ id: pipe.id }).from(pipe).orderBy(pipe.id)
  const parts = await database.transaction(staff, async (tx) => [
    await seen(tx),
    await asSystem(tx, staff, () => seen(tx)),
    await seen(tx),
  ])
  expect(parts.map((rows) => rows.map(({ id }) => id))).toEqual([[3], [1, 2, 3], [3]])
})

test('the policy binds writes too', async () => {
  const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }
  const smuggle = database.transaction(staff, (tx) => tx.insert(pipe).values({ id: 9, unit: 4, party: ana }))
  await expect(smuggle).rejects.toMatchObject({ code: '42501' })
})

test('the app role can create nothing and cannot touch the history of migrations', async () => {
  for (const statement of [
    'create table mine (id int)',
    'create schema mine',
    'create temporary table mine (id int)',
    'alter table pipe disable row level security',
    'drop table pipe',
    'select * from drizzle.__drizzle_migrations',
  ]) {
    await expect(database.pool.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  }
})

test('two transactions that lock each other both end, one of them on its second try', async () => {
  let tries = 0
  const bothHold = Promise.withResolvers<void>()
  let holding = 0
  const add = (first: number, second: number) =>
    database.transaction(systemViewer, async (tx) => {
      tries += 1
      await tx.update(counter).set({ value: sql`value + 1` }).where(sql`id = ${first}`)
      holding += 1
      if (holding === 2) bothHold.resolve()
      await bothHold.promise
      await tx.update(counter).set({ value: sql`value + 1` }).where(sql`id = ${second}`)
    })
  await Promise.all([add(1, 2), add(2, 1)])
  expect(tries).toBeGreaterThan(2)
  expect([await counted(1), await counted(2)]).toEqual([2, 102])
})

test('work whose connection is lost before the commit is done again', async () => {
  let tries = 0
  await database.transaction(systemViewer, async (tx) => {
    tries += 1
    await tx.update(counter).set({ value: sql`value + 1` }).where(sql`id = 1`)
    if (tries === 1) {
      const { rows } = await tx.execute(sql`select pg_backend_pid() as pid`)
      await terminate(rows[0]?.['pid'])
      await tx.execute(sql`select 1`)
    }
  })
  expect(tries).toBe(2)
  expect(await counted(1)).toBe(1)
})

test('a commit whose outcome nobody knows is not repeated in silence', async () => {
  let tries = 0
  const work = database.transaction(systemViewer, async (tx) => {
    tries += 1
    await tx.execute(sql`insert into fragile values (1)`)
  })
  await expect(work).rejects.toBeInstanceOf(CommitOutcomeUnknown)
  expect(tries).toBe(1)
  // The trigger counts commits; this one lets the next test begin at an odd number again.
  await database.pool.query(`select nextval('commits')`)
})

test('a commit whose outcome nobody knows is repeated when the work says that it may be', async () => {
  let tries = 0
  const work = async (tx: Transaction) => {
    tries += 1
    await tx.execute(sql`insert into fragile values (2) on conflict do nothing`)
  }
  await database.transaction(systemViewer, work, { idempotent: true })
  expect(tries).toBe(2)
  expect((await database.pool.query('select * from fragile where id = 2')).rowCount).toBe(1)
})

test('a commit that the server refuses is a refusal, not a doubt', async () => {
  const work = database.transaction(systemViewer, (tx) => tx.update(counter).set({ value: 7 }))
  await expect(work).rejects.toMatchObject({ name: 'QueryFailed', code: '23505' })
  expect(await counted(1)).toBe(0)
})

test('a transaction in which a failed statement was swallowed is not reported as kept', async () => {
  const work = database.transaction(systemViewer, async (tx) => {
    await tx.update(counter).set({ value: 5 }).where(sql`id = 1`)
    await tx.execute(sql`select nonsense`).catch(() => {})
  })
  await expect(work).rejects.toThrow(/swallowed/)
  expect(await counted(1)).toBe(0)
})

test('a savepoint may fail without the rest of its transaction', async () => {
  await database.transaction(systemViewer, async (tx) => {
    await tx.update(counter).set({ value: 5 }).where(sql`id = 1`)
    await tx.transaction((inner) => inner.execute(sql`select nonsense`)).catch(() => {})
  })
  expect(await counted(1)).toBe(5)
})

test('an error that leaves a transaction names no value of a row', async () => {
  const duplicate = database.transaction(systemViewer, (tx) =>
    tx.insert(pipe).values({ id: 1, unit: 1, party: ana, note: 'the secret of Ana' }),
  )
  const error = await duplicate.catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: '23505', constraint: 'pipe_pkey', table: 'pipe' })
  expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/secret of Ana|018f0000/)
})

test('an error of the work rolls back and comes out as it is', async () => {
  const refusal = new Error('not today')
  const work = database.transaction(systemViewer, async (tx) => {
    await tx.update(counter).set({ value: 5 }).where(sql`id = 1`)
    throw refusal
  })
  await expect(work).rejects.toBe(refusal)
  expect(await counted(1)).toBe(0)
})

test('idle connections that the server drops end neither the process nor the pool', async () => {
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  const dropped = once(database.pool, 'error')
  await terminate(rows[0]?.pid)
  await dropped
  expect(await counted(1)).toBe(0)
})

test('a database that does not answer is given up after a few seconds, in words', async () => {
  const nowhere = openDatabase('postgres://nobody@127.0.0.1:1/none', { name: 'nowhere', log: silentLog })
  await expect(nowhere.transaction(systemViewer, async () => {})).rejects.toThrow(/ECONNREFUSED/)
  await nowhere.close()
  await nowhere.close()
})

test('two domains of one process may each have a table of the same name', async () => {
  const pipeOfAnother = pgTable('pipe', { id: integer(), colour: text() })
  const another = openDatabase(room.appUrl, { name: 'another', log: silentLog })
  await database.transaction(systemViewer, (tx) => tx.select().from(pipe))
  const asked = await another.transaction(systemViewer, async (tx) => tx.select().from(pipeOfAnother).toSQL())
  await another.close()
  expect(asked.sql).toBe('select "id", "colour" from "pipe"')
})
