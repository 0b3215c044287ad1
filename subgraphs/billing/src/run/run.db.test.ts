import { randomUUID } from 'node:crypto'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  askedBy,
  now,
  standing,
  startedRunOf,
  stored,
  tellDelayed,
  tellNotified,
  tellStamped,
  tryToStart,
  worked,
} from '../../test/run-room.ts'
import { settledTown } from '../../test/town.ts'
import { releaseContracts } from '../commands/run/release-contracts.ts'
import { steerBillingRun } from '../commands/run/steer-billing-run.ts'
import { invoice } from '../store/invoice.ts'
import { delayedOf } from '../store/run/pending-fiscal.ts'
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
  const [first] = await room.database.transaction(systemViewer, (tx) =>
    tx.select({ issuedAt: invoice.issuedAt }).from(invoice).limit(1),
  )
  const year = civilDate(first?.issuedAt ?? new Date(Number.NaN)).slice(0, 4)
  expect(invoices.map(({ number }) => number).toSorted()).toEqual(
    homes.map((_home, index) => `QRO-${year}-${String(index + 1).padStart(7, '0')}`),
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
  expect(await standing(room, run.id)).toMatchObject({ pendingFiscal: 0, nextTryAt: null, ready: 2 })
})

test('a run tells why its bills wait for their stamps, and when the first of them is tried again', async () => {
  await settledTown(room, { homes: 3 })
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  const [first, second, third] = (await stored(room)).invoices.map(({ id }) => id)
  const at = (minute: number) => new Date(now.getTime() + minute * 60_000)
  await tellDelayed(room, first ?? '', at(8))
  await tellDelayed(room, second ?? '', at(5))
  await tellDelayed(room, third ?? '', null)
  expect(await standing(room, run.id)).toMatchObject({ pendingFiscal: 3, nextTryAt: at(5) })
  // Tried in vain: the other one is the next.
  await tellDelayed(room, second ?? '', at(20))
  expect(await standing(room, run.id)).toMatchObject({ pendingFiscal: 3, nextTryAt: at(8) })
  const waiting = await room.database.transaction(systemViewer, (tx) =>
    delayedOf(tx, run.id, { after: null, limit: 10 }),
  )
  expect(waiting.map(({ nextTryAt }) => nextTryAt?.getTime() ?? 0).toSorted((a, b) => a - b)).toEqual([
    0,
    at(8).getTime(),
    at(20).getTime(),
  ])
  expect(waiting[0]).toMatchObject({ code: '304', reason: 'El certificado venció.' })
  for (const id of [first, second]) await tellStamped(room, id ?? '')
  expect(await standing(room, run.id)).toMatchObject({ pendingFiscal: 1, nextTryAt: null, ready: 2 })
})

test('a bill counts once as told, however many people it has', async () => {
  await settledTown(room, { homes: 2 })
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  const [first] = (await stored(room)).invoices
  await tellStamped(room, first?.id ?? '')
  for (const _person of ['holder', 'tenant']) await tellNotified(room, first?.id ?? '')
  expect(await standing(room, run.id)).toMatchObject({ ready: 1, notified: 1 })
})

test('the end of a run is told once, with its sums, and again when contracts that were left out went through', async () => {
  const homes = await settledTown(room, { homes: 3, litres: (home) => (home === 1 ? null : 12_000) })
  const run = await startedRunOf(room, 1)
  const ended = async () => (await room.published()).filter(({ type }) => type === 'billing.BillingRunEnded')
  await worked(room, run.id)
  expect(await ended()).toEqual([])
  for (const { id } of (await stored(room)).invoices) await tellStamped(room, id)
  await Promise.all([worked(room, run.id), worked(room, run.id)])
  await worked(room, run.id)
  const { billed } = await standing(room, run.id)
  expect(await ended()).toMatchObject([
    {
      key: run.id,
      data: {
        ...{
          runId: run.id,
          operatingUnitIds: [1],
          zone: null,
          periodFrom: '2026-10-01',
          periodTo: '2026-11-01',
        },
        ...{
          outcome: 'DONE',
          dryRun: false,
          startedBy: 'of-a-test',
          contracts: 3,
          issued: 2,
          ready: 2,
          held: 1,
        },
        billed: `${billed / 100n}.${String(billed % 100n).padStart(2, '0')}`,
      },
    },
  ])
  await settledTown(room, { homes: 3, litres: () => 12_000 })
  await releaseContracts(askedBy(room, [1]), run.id, [homes[1]?.contractId ?? ''])
  await worked(room, run.id)
  for (const { id } of (await stored(room)).invoices) await tellStamped(room, id)
  await worked(room, run.id)
  expect((await ended()).map(({ data }) => data)).toMatchObject([{ issued: 2 }, { issued: 3, held: 0 }])
})

test('the end of a run that was taken back is told as that', async () => {
  await settledTown(room, { homes: 2 })
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  await steerBillingRun(askedBy(room, [1]), run.id, 'CANCEL')
  await worked(room, run.id)
  expect((await room.published()).filter(({ type }) => type === 'billing.BillingRunEnded')).toMatchObject([
    { data: { outcome: 'CANCELLED', issued: 2, reversed: 2, ready: 0 } },
  ])
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

test('a run over a zone bills its contracts alone; another zone of the office may be billed beside it', async () => {
  const homes = await settledTown(room, { homes: 6, zone: (home) => (home < 4 ? '014' : '015') })
  const run = await startedRunOf(room, 1, { zone: '014' })
  await worked(room, run.id)
  expect(await standing(room, run.id)).toMatchObject({ contracts: 4, issued: 4 })
  expect((await stored(room)).invoices.map(({ contractId }) => contractId)).toEqual(
    homes
      .slice(0, 4)
      .map(({ contractId }) => contractId)
      .toSorted(),
  )
  expect(await tryToStart(room, 1)).toMatchObject({ kind: 'BillingRunOverlaps' })
  expect(await tryToStart(room, 1, { zone: '016' })).toMatchObject({ why: 'NO_ZONE' })
  const other = await startedRunOf(room, 1, { zone: '015' })
  await worked(room, other.id)
  expect((await stored(room)).invoices).toHaveLength(6)
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
