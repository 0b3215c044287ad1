import { readdirSync, readFileSync } from 'node:fs'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** What the code takes its tables for, as drizzle-kit wrote it down at the last migration. */
interface Snapshot {
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly name: string
        readonly columns: Readonly<Record<string, { name: string; type: string; notNull: boolean }>>
        readonly policies: Readonly<Record<string, { readonly name: string }>>
      }
    >
  >
  readonly enums: Readonly<Record<string, { readonly name: string; readonly values: readonly string[] }>>
}

const migrations = new URL('../../migrations/', import.meta.url)
let room: TestRoom

beforeAll(async () => {
  room = await testRoom(migrations)
})
afterAll(() => room.drop())

function lastSnapshot(): Snapshot {
  const files = readdirSync(new URL('meta/', migrations)).filter((name) => name.endsWith('_snapshot.json'))
  const last = files.toSorted().at(-1)
  if (last === undefined) throw new Error('the migrations have no snapshot: run drizzle-kit generate')
  return JSON.parse(readFileSync(new URL(`meta/${last}`, migrations), 'utf8')) as Snapshot
}

async function lines(query: string): Promise<string[]> {
  const { rows } = await room.database.pool.query<{ line: string }>(query)
  return rows.map(({ line }) => line).toSorted()
}

const snapshot = lastSnapshot()
const tables = Object.values(snapshot.tables)

test('migrations written by hand leave every table with the columns that the code knows', async () => {
  const known = tables.flatMap(({ name, columns }) =>
    Object.values(columns).map(
      (column) =>
        `${name}.${column.name} ${column.type.replace(' (', '(')}${column.notNull ? ' not null' : ''}`,
    ),
  )
  const names = tables.map(({ name }) => `'${name}'`).join(', ')
  expect(
    await lines(`
      select relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end as line
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relname in (${names}) and attnum > 0 and not attisdropped`),
  ).toEqual(known.toSorted())
})

test('enumerations of the snapshot have the values of the database, in the same order', async () => {
  const known = Object.values(snapshot.enums).map(({ name, values }) => `${name}: ${values.join(' ')}`)
  expect(
    await lines(`
      select typname || ': ' || string_agg(enumlabel, ' ' order by enumsortorder) as line
      from pg_enum join pg_type on pg_type.oid = enumtypid group by typname`),
  ).toEqual(expect.arrayContaining(known))
})

test('the policies that the code names are those of the database', async () => {
  const known = tables.flatMap(({ name, policies }) =>
    Object.values(policies).map((policy) => `${name}: ${policy.name}`),
  )
  expect(
    await lines(
      `select tablename || ': ' || policyname as line from pg_policies where schemaname = 'public'`,
    ),
  ).toEqual(known.toSorted())
})
