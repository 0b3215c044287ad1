import { randomUUID } from 'node:crypto'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  askedBy,
  standing,
  startedRunOf,
  stored,
  tellDelayed,
  tellStamped,
  tryToStart,
  worked,
} from '../../test/run-room.ts'
import { settledTown } from '../../test/town.ts'
import { releaseContracts } from '../commands/run/release-contracts.ts'
import { steerBillingRun } from '../commands/run/steer-billing-run.ts'
import { leftOutOf } from '../store/run/run-contract.ts'
import { stepRun } from './step-run.ts'

const migrations = new URL('../../migrations/', import.meta.url)
let room: TestRoom

beforeEach(async () => {
  room = await testRoom(migrations)
})
afterEach(async () => {
  await room.drop()
})

const exceptionsOf = (runId: string) =>
  room.database.transaction(systemViewer, (tx) => leftOutOf(tx, runId, { after: null, limit: 100 }))

test('an office is billed: each contract has one bill, one fact and one telling, and the run waits for the stamps', async () => {
  const homes = await settledTown(room, { homes: 30 })
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  const { invoices, facts, told } = await stored(room)
  expect(invoices.map(({ contractId }) => contractId)).toEqual(
    homes.map(({ contractId }) => contractId).toSorted(),
  )
  expect(invoices.map(({ number }) => number).toSorted()).toEqual(
    homes.map((_home, index) => `QRO-${new Date().getFullYear()}-${String(index + 1).padStart(7, '0')}`),
  )
  expect(facts.map(({ type }) => type)).toEqual(homes.map(() => 'InvoiceIssued'))
  expect(told.map(({ type }) => type)).toEqual(homes.map(() => 'billing.InvoiceIssued'))
  expect(await standing(room, run.id)).toMatchObject({
    state: 'RUNNING',
    contracts: 30,
    rated: 30,
    issued: 30,
    ready: 0,
  })
  for (const { id } of invoices) await tellStamped(room, id)
  await worked(room, run.id)
  expect(await standing(room, run.id)).toMatchObject({
    state: 'DONE',
    stamped: 30,
    ready: 30,
    pendingFiscal: 0,
  })
  expect((await stored(room)).told.filter(({ type }) => type === 'billing.InvoiceReady')).toHaveLength(30)
})

test('a bill whose document is delayed is pending until its stamp comes, and a repeated fact counts once', async () => {
  await settledTown(room, { homes: 2 })
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  const [first, second] = (await stored(room)).invoices
  for (const id of [first?.id ?? '', first?.id ?? '']) await tellDelayed(room, id)
  expect(await standing(room, run.id)).toMatchObject({ pendingFiscal: 1, ready: 0 })
  for (const id of [first?.id ?? '', first?.id ?? '', second?.id ?? '']) await tellStamped(room, id)
  expect(await standing(room, run.id)).toMatchObject({ pendingFiscal: 0, ready: 2 })
  // A delay that is heard after the stamp is old news.
  await tellDelayed(room, first?.id ?? '')
  expect(await standing(room, run.id)).toMatchObject({ pendingFiscal: 0, ready: 2 })
})

test('what is doubtful is held with its reason, its neighbours are billed, and what is released is tried again', async () => {
  const homes = await settledTown(room, {
    homes: 6,
    withoutMeter: [1],
    litres: (home) => (home === 3 ? null : 12_000),
  })
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  const reasons = new Map((await exceptionsOf(run.id)).map(({ contractId, reason }) => [contractId, reason]))
  expect(reasons).toEqual(
    new Map(
      [
        [homes[1]?.contractId ?? '', 'NO_METER'] as const,
        [homes[3]?.contractId ?? '', 'NO_READING'] as const,
      ].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  )
  expect(await standing(room, run.id)).toMatchObject({ contracts: 6, issued: 4, held: 2, setAside: 0 })
  await settledTown(room, { homes: 6, litres: () => 12_000 })
  await releaseContracts(askedBy(room, [1]), run.id, [homes[3]?.contractId ?? ''])
  await worked(room, run.id)
  expect(await standing(room, run.id)).toMatchObject({ contracts: 6, issued: 5, held: 1 })
})

test('a contract that fails is set aside alone', async () => {
  const homes = await settledTown(room, { homes: 20 })
  const run = await startedRunOf(room, 1)
  const bad = homes[7]?.contractId ?? ''
  // Its stream is further than its account says: as after a fault of whoever wrote it.
  await room.database.transaction(systemViewer, (tx) =>
    tx.execute(
      sql`update account set version = version + 5, state = jsonb_set(state, '{version}', '6') where contract_id = ${bad}`,
    ),
  )
  await worked(room, run.id)
  expect(await exceptionsOf(run.id)).toMatchObject([{ contractId: bad, kind: 'SET_ASIDE', reason: 'FAILED' }])
  const { invoices } = await stored(room)
  expect(invoices).toHaveLength(19)
  // Numbers are lost to nobody.
  expect(new Set(invoices.map(({ number }) => number.slice(-7)))).toEqual(
    new Set(Array.from({ length: 19 }, (_, index) => String(index + 1).padStart(7, '0'))),
  )
})

test('a run that is paused issues nothing; resumed, it goes on', async () => {
  await settledTown(room, { homes: 3 })
  const run = await startedRunOf(room, 1)
  await steerBillingRun(askedBy(room, [1]), run.id, 'PAUSE')
  expect(await stepRun(room, run.id)).toBe(false)
  expect((await stored(room)).invoices).toEqual([])
  await steerBillingRun(askedBy(room, [1]), run.id, 'RESUME')
  await worked(room, run.id)
  expect((await stored(room)).invoices).toHaveLength(3)
})

test('a cancelled run takes back each bill by a fact of its own, once', async () => {
  await settledTown(room, { homes: 5 })
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  const [first] = (await stored(room)).invoices
  await tellStamped(room, first?.id ?? '')
  await steerBillingRun(askedBy(room, [1]), run.id, 'CANCEL')
  await worked(room, run.id)
  await worked(room, run.id)
  const { invoices, told } = await stored(room)
  expect(invoices.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'REVERSED'))
  expect(told.filter(({ type }) => type === 'billing.InvoiceReversed')).toHaveLength(5)
  expect(await standing(room, run.id)).toMatchObject({ state: 'CANCELLED', issued: 5, reversed: 5, ready: 0 })
  const balances = await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`select distinct state ->> 'balance' as balance from account`),
  )
  expect(balances.rows).toEqual([{ balance: '0.00' }])
  // A stamp that was under way changes nothing; the same days can be billed again.
  await tellStamped(room, invoices[2]?.id ?? '')
  expect((await stored(room)).invoices[2]?.state).toBe('REVERSED')
  const again = await startedRunOf(room, 1)
  await worked(room, again.id)
  expect(await standing(room, again.id)).toMatchObject({ issued: 5 })
})

test('the same contracts are not billed twice for the same days; the same request starts no second run', async () => {
  await settledTown(room, { homes: 2 })
  const id = randomUUID()
  const run = await startedRunOf(room, 1, { id })
  expect(await startedRunOf(room, 1, { id })).toEqual(run)
  expect(await tryToStart(room, 1)).toMatchObject({ kind: 'BillingRunOverlaps', run: { id } })
})

test('a run that only computes issues nothing and keeps what it computed', async () => {
  await settledTown(room, { homes: 4 })
  const run = await startedRunOf(room, 1, { dryRun: true })
  await worked(room, run.id)
  expect(await stored(room)).toEqual({ invoices: [], facts: [], told: [] })
  const progress = await standing(room, run.id)
  expect(progress).toMatchObject({ state: 'DONE', rated: 4, issued: 0 })
  expect(progress.billed).toBeGreaterThan(0n)
})

test('two workers share a run', async () => {
  await settledTown(room, { homes: 2_500 })
  const run = await startedRunOf(room, 1)
  await Promise.all([worked(room, run.id), worked(room, run.id), worked(room, run.id)])
  await worked(room, run.id)
  const { invoices, facts, told } = await stored(room)
  expect([invoices.length, facts.length, told.length]).toEqual([2_500, 2_500, 2_500])
  expect(new Set(invoices.map(({ contractId }) => contractId)).size).toBe(2_500)
  expect(await standing(room, run.id)).toMatchObject({ contracts: 2_500, issued: 2_500, waiting: 0 })
})
