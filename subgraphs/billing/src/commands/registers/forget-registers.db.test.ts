import { randomUUID } from 'node:crypto'
import { type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { midnightRegisters } from '../../domain/volume/midnight-registers.ts'
import { keepMonths, registerMonth } from '../../store/registers/register-month.ts'
import { forgetRegisters } from './forget-registers.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase(new URL('../../../migrations/', import.meta.url))
})
afterAll(() => db.drop())

test('registers of more than two years ago are let go of, and no younger ones', async () => {
  const meterId = randomUUID()
  const told = midnightRegisters([20240930, 20241031, 20261110].map((day) => [day, 0, 5, 3_600_000, 6]))
  await db.database.transaction(systemViewer, (tx) =>
    keepMonths(
      tx,
      told.map((month) => ({ meterId, ...month })),
    ),
  )
  expect(await forgetRegisters(db, new Date('2026-11-21T18:00:00Z'))).toBe(1)
  const rows = await db.database.transaction(systemViewer, (tx) => tx.select().from(registerMonth))
  expect(rows.map(({ month }) => month).toSorted()).toEqual(['2024-10-01', '2024-11-01', '2026-11-01'])
  expect(await forgetRegisters(db, new Date('2026-11-21T18:00:00Z'))).toBe(0)
})
