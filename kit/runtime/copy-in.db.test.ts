import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyDatabase, emptyDatabase, silentLog } from '../testing/database.ts'
import { systemViewer } from '../values/viewer.ts'
import { type CopyColumn, copyIn } from './copy-in.ts'
import type { Database } from './database.ts'
import { openDatabase } from './database.ts'

interface Row {
  readonly small: number | null
  readonly large: number
  readonly at: number
}

const columns: readonly CopyColumn<Row>[] = [
  { name: 'small', type: 'int4', of: ({ small }) => small },
  { name: 'large', type: 'int8', of: ({ large }) => large },
  { name: 'at', type: 'instant', of: ({ at }) => at },
]

let empty: EmptyDatabase
let database: Database

beforeAll(async () => {
  empty = await emptyDatabase()
  database = openDatabase(empty.ownerUrl, { name: 'copy', log: silentLog, max: 2 })
  await database.pool.query('create table copied (small int, large bigint primary key, at timestamptz)')
})

afterAll(async () => {
  await database.close()
  await empty.drop()
})

const copy = (rows: readonly Row[]) =>
  database.transaction(systemViewer, (tx) => copyIn(tx, 'copied', columns, rows))

async function copied(): Promise<readonly unknown[]> {
  const { rows } = await database.pool.query(
    'select small, large::text, (extract(epoch from at) * 1000)::bigint::text as at from copied order by copied.large',
  )
  return rows
}

test('numbers of both signs, instants before and after 2000, and nulls arrive as they were', async () => {
  const rows = [
    { small: null, large: Number.MIN_SAFE_INTEGER, at: Date.UTC(1969, 11, 31, 23, 59, 59, 999) },
    { small: -2_147_483_648, large: -1, at: Date.UTC(1999, 11, 31, 23, 59, 59, 999) },
    { small: -1, large: 0, at: Date.UTC(2000, 0, 1) },
    { small: 0, large: 4_294_967_296, at: Date.UTC(2026, 10, 20, 18, 30, 0, 1) },
    { small: 2_147_483_647, large: Number.MAX_SAFE_INTEGER, at: Date.UTC(2099, 0, 1) },
  ]
  await copy(rows)
  await copy([])
  expect(await copied()).toEqual(
    rows.map(({ small, large, at }) => ({ small, large: String(large), at: String(at) })),
  )
  await database.pool.query('delete from copied')
})

test('more rows than a socket takes at once arrive all', async () => {
  await copy(Array.from({ length: 200_000 }, (_, index) => ({ small: 1, large: index, at: 0 })))
  const { rows } = await database.pool.query('select count(*)::int, sum(large)::text from copied')
  expect(rows).toEqual([{ count: 200_000, sum: String((199_999 * 200_000) / 2) }])
  await database.pool.query('delete from copied')
})

test('a row that is refused takes the whole transaction with it, and the connection goes on', async () => {
  const row = { small: 1, large: 7, at: 0 }
  await expect(copy([{ ...row, large: 1 }, row, row])).rejects.toMatchObject({ code: '23505' })
  await expect(copy([{ ...row, large: 0.5 }])).rejects.toThrow(RangeError)
  await expect(
    database.transaction(systemViewer, (tx) => copyIn(tx, 'nowhere', columns, [row])),
  ).rejects.toMatchObject({ code: '42P01' })
  expect(await copied()).toEqual([])
  await database.transaction(systemViewer, async (tx) => {
    await copyIn(tx, 'copied', columns, [row])
    const seen = await tx.execute(sql`select from copied`)
    expect(seen.rowCount).toBe(1)
  })
})

test('texts in any alphabet, empty ones, json and ids arrive as they were, in a schema of their own', async () => {
  await database.pool.query(
    'create schema letters; create table letters.sent (id uuid, words text, data json)',
  )
  const letters = [
    { id: '0192f0c8-5a3e-7cc1-9f00-00a1b2c3d4e5', words: 'Querétaro ¿dónde? 水 𝄞', data: '{"a":"\\u0000"}' },
    { id: 'ffffffff-ffff-ffff-ffff-ffffffffffff', words: '', data: '[]' },
  ]
  type Letter = (typeof letters)[number]
  const written: readonly CopyColumn<Letter>[] = [
    { name: 'id', type: 'uuid', of: ({ id }) => id },
    { name: 'words', type: 'text', of: ({ words }) => words },
    { name: 'data', type: 'text', of: ({ data }) => data },
  ]
  await database.transaction(systemViewer, (tx) => copyIn(tx, 'letters.sent', written, letters))
  const { rows } = await database.pool.query('select id::text, words, data::text from letters.sent')
  expect(rows).toEqual(letters)
})
