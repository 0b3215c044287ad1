import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase, silentLog } from '../testing/database.ts'
import { systemViewer } from '../values/viewer.ts'
import { type Database, openDatabase } from './database.ts'
import { lockNames } from './named-lock.ts'

let database: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const empty = await emptyDatabase()
  database = openDatabase(empty.appUrl, { name: 'test', log: silentLog })
  drop = async () => {
    await database.close()
    await empty.drop()
  }
})
afterAll(() => drop())

/** Takes part in a decision over some names, and notes its steps. */
function decide(names: readonly string[], steps: string[], who: string): Promise<void> {
  return database.transaction(systemViewer, async (tx) => {
    await lockNames(tx, names)
    steps.push(`${who} begins`)
    await tx.execute('select pg_sleep(0.05)')
    steps.push(`${who} ends`)
  })
}

test('decisions over one name come one after the other', async () => {
  const steps: string[] = []
  await Promise.all([decide(['442761'], steps, 'a'), decide(['442761'], steps, 'b')])
  expect(steps.map((step) => step.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends'])
})

test('decisions over two names in opposite orders do not wait for each other for ever', async () => {
  const steps: string[] = []
  const turns = Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? ['x', 'y'] : ['y', 'x', 'y']))
  await Promise.all(turns.map((names, i) => decide(names, steps, String(i))))
  expect(steps).toHaveLength(12)
})
