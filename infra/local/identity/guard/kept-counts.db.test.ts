import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog, testDatabase } from '@aquacis/kit/testing/database.ts'
import { afterAll, expect, test } from 'vitest'
import { createLetterLimits } from '../letters/letter-limits.ts'
import { createGuard } from './guard.ts'
import { openKeptCounts } from './kept-counts.ts'

const { database, appUrl, drop } = await testDatabase(new URL('../migrations/', import.meta.url))
afterAll(drop)

const secret = 'a secret of the test'
const home = { network: '187.190.3.0/24', knownDevice: null }
const phone = { network: '187.190.3.0/24', knownDevice: 'phone' }

/** What a start finds; what stood before is not asked again. */
async function started() {
  const counts = await openKeptCounts(database.pool, secret, silentLog)
  return { counts, guard: createGuard(counts.of), letters: createLetterLimits(counts.of) }
}

test('a restart gives whoever guesses no further tries, from their network or from a known browser', async () => {
  const before = await started()
  for (let n = 0; n < 5; n += 1) {
    expect(await before.guard.admit('password ana@ejemplo.mx', home)).toBe(0)
    expect(await before.guard.admit('code ana', phone)).toBe(0)
  }
  await before.counts.settled()
  const { guard } = await started()
  expect(await guard.admit('password ana@ejemplo.mx', home)).toBeGreaterThan(0)
  expect(await guard.admit('code ana', phone)).toBeGreaterThan(0)
  expect(await guard.admit('password luis@ejemplo.mx', home)).toBe(0)
})

test('a restart fills nobody’s letter box', async () => {
  const before = await started()
  for (let n = 0; n < 3; n += 1) expect(before.letters.ask('ana@ejemplo.mx', home.network)).toBe(0)
  await before.counts.settled()
  expect((await started()).letters.ask('ana@ejemplo.mx', home.network)).toBeGreaterThan(0)
})

test('what was forgiven stays forgiven', async () => {
  const before = await started()
  for (let n = 0; n < 5; n += 1) await before.guard.admit('password rosa@ejemplo.mx', home)
  before.guard.succeeded('password rosa@ejemplo.mx', home)
  await before.counts.settled()
  expect(await (await started()).guard.admit('password rosa@ejemplo.mx', home)).toBe(0)
})

test('nobody reads from the table whose password was guessed at, or from where', async () => {
  const { counts, guard } = await started()
  await guard.admit('password iris@ejemplo.mx', home)
  await counts.settled()
  const { rows } = await database.pool.query<{ row: string }>(
    'SELECT concat(limit_name, encode(key, $1)) AS row FROM try_count',
    ['escape'],
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ row }) => /iris|ejemplo|187\.190/.test(row))).toEqual([])
})

test('without the database tries are counted all the same', async () => {
  const gone = openDatabase(appUrl, { name: 'gone', log: silentLog })
  const counts = await openKeptCounts(gone.pool, secret, silentLog)
  await gone.close()
  const guard = createGuard(counts.of)
  for (let n = 0; n < 5; n += 1) expect(await guard.admit('password eva@ejemplo.mx', home)).toBe(0)
  expect(await guard.admit('password eva@ejemplo.mx', home)).toBeGreaterThan(0)
  await counts.settled()
})

test('what no limit remembers any more is removed', async () => {
  const { counts, guard } = await started()
  await guard.admit('password old@ejemplo.mx', home)
  await counts.settled()
  await database.pool.query(`UPDATE try_count SET last_at = last_at - interval '2 days'`)
  await counts.removeForgotten()
  const { rows } = await database.pool.query('SELECT 1 FROM try_count')
  expect(rows).toEqual([])
})
