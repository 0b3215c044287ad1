import { type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPaymentRow, paymentsByIds } from './payment.ts'

const added = { id: '0190b3a0-0000-7000-8000-000000000001', title: 'Una', operatingUnitId: 1 }
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase(new URL('../../migrations/', import.meta.url))
  await db.database.transaction(systemViewer, (tx) => addPaymentRow(tx, added))
})
afterAll(() => db.drop())

test('the database itself shows a payment to its office alone', async () => {
  for (const [viewer, rows] of [
    [staff(1), 1],
    [staff(2), 0],
    [anonymousViewer, 0],
  ] as const) {
    expect(await db.database.transaction(viewer, (tx) => paymentsByIds(tx, [added.id]))).toHaveLength(rows)
  }
})
