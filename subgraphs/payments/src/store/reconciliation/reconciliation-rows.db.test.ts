import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PayingRoom, payingRoom } from '../../../test/paying-room.ts'
import type { ReconciliationTask } from '../../domain/reconciliation/task.ts'
import { addLines, lineOfMovement, lineOfRecord } from './statement-line.ts'
import { endTask, endUnfound, putTasks, tasksByIds } from './task.ts'

let room: PayingRoom

beforeAll(async () => {
  room = await payingRoom()
})
afterAll(() => room.drop())

const at = new Date('2026-11-20T18:00:00.000Z')
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 'ana', operatingUnitIds })
const resident: Viewer = { kind: 'resident', subject: 'r', partyId: randomUUID() }
const as = <T>(viewer: Viewer, work: (tx: Transaction) => Promise<T>) =>
  room.database.transaction(viewer, work)

function task(change: Partial<ReconciliationTask> = {}): ReconciliationTask {
  return {
    ...{ id: randomUUID(), kind: 'PAYER_UNKNOWN', subject: 'BANK x', source: 'BANK', day: '2026-11-20' },
    ...{ expected: centavos(0n), received: centavos(100n), lines: [], paymentIds: [], orderId: null },
    ...{ contractId: null, operatingUnitId: null, foundAt: at, outcome: null },
    ...{ reason: null, resolvedBy: null, resolvedAt: null, ...change },
  }
}

test('a task is seen by its office, one of nobody by every office, and none by anybody else', async () => {
  const [nobodys, ofTwo] = [task(), task({ operatingUnitId: 2 })]
  await as(systemViewer, (tx) => putTasks(tx, [nobodys, ofTwo]))
  const seen = async (viewer: Viewer) =>
    (await as(viewer, (tx) => tasksByIds(tx, [nobodys.id, ofTwo.id]))).map(({ id }) => id).toSorted()
  expect(await seen(staff(1))).toEqual([nobodys.id])
  expect(await seen(staff(1, 2))).toEqual([nobodys.id, ofTwo.id].toSorted())
  for (const nobody of [staff(), resident, anonymousViewer]) expect(await seen(nobody)).toEqual([])
  await expect(as(staff(2), (tx) => putTasks(tx, [task()]))).rejects.toThrow()
})

test('a first comparison may find thousands of differences at once', async () => {
  const many = Array.from({ length: 5_000 }, () => task({ day: '2026-10-01' }))
  for (let n = 0; n < 2; n += 1) await as(systemViewer, (tx) => putTasks(tx, many))
  const { rows } = await as(systemViewer, (tx) =>
    tx.execute(sql`select count(*)::int as tasks from reconciliation_task where day = '2026-10-01'`),
  )
  expect(rows).toEqual([{ tasks: 5_000 }])
})

test('what somebody decided stays decided; what ended by itself opens again', async () => {
  const [decided, matched] = [task(), task()]
  await as(systemViewer, async (tx) => {
    await putTasks(tx, [decided, matched])
    const end = {
      outcome: 'WRITE_OFF' as const,
      reason: 'menos de un peso',
      resolvedBy: 'ana',
      resolvedAt: at,
    }
    await endTask(tx, decided.id, end)
    await endUnfound(tx, { from: '2026-11-20', to: '2026-11-20' }, [], at)
    await putTasks(tx, [decided, matched])
  })
  const found = await as(systemViewer, (tx) => tasksByIds(tx, [decided.id, matched.id]))
  expect(new Map(found.map(({ id, outcome }) => [id, outcome]))).toEqual(
    new Map([
      [decided.id, 'WRITE_OFF'],
      [matched.id, null],
    ]),
  )
  const change = (tx: Transaction) =>
    tx.execute(sql`update reconciliation_task set reason = 'otra' where id = ${decided.id}`)
  await expect(as(systemViewer, change)).rejects.toThrow('is refused')
})

test('lines are kept once, learn their transfer, and are seen by the system alone', async () => {
  const record = {
    ...{ key: 't1', provider: 'CONEKTA' as const, type: 'PAYMENT' as const, chargeId: 'c1', orderId: null },
    ...{ reference: null, at, amount: centavos(500n), fee: centavos(10n), transferReference: null },
  }
  const movement = {
    ...{ key: 'm1', account: '0123456789', bookedOn: '2026-11-20', valueOn: '2026-11-20', isReversal: false },
    ...{
      amount: centavos(500n),
      reference: null,
      trackingKey: 'K',
      description: 'agua',
      counterparty: 'ANA',
    },
  }
  const add = (transferId: string | null) =>
    as(systemViewer, (tx) =>
      addLines(tx, [lineOfRecord({ ...record, transferId }, '2026-11-20'), lineOfMovement(movement)]),
    )
  expect(await add(null)).toBe(2)
  expect(await add('tr_1')).toBe(0)
  expect(await add(null)).toBe(0)
  const kept = (viewer: Viewer) =>
    as(
      viewer,
      async (tx) => (await tx.execute(sql`select key, transfer_id from statement_line order by key`)).rows,
    )
  expect(await kept(systemViewer)).toEqual([
    { key: '0123456789 m1', transfer_id: null },
    { key: 't1', transfer_id: 'tr_1' },
  ])
  for (const other of [staff(1), resident, anonymousViewer]) expect(await kept(other)).toEqual([])
})
