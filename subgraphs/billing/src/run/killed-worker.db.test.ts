import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { statementRelay } from '@aquacis/kit/testing/kills/statement-relay.ts'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { askedBy, standing, startedRunOf, stored, tellStamped, worked } from '../../test/run-room.ts'
import { settledTown } from '../../test/town.ts'
import { steerBillingRun } from '../commands/run/steer-billing-run.ts'

const homes = 4
let room: TestRoom
let owner: Client
const children: ChildProcess[] = []

beforeEach(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
  // As the server's owner, who may see what others wait for.
  const url = new URL(inject('postgresUrl'))
  url.pathname = new URL(room.ownerUrl).pathname
  owner = new Client({ connectionString: url.href })
  await owner.connect()
  await settledTown(room, { homes })
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await owner.end()
  await room.drop()
})

/**
 * Tables that a step writes, in the order in which it does. A worker that is about to write one is held there by a lock
 * from outside, killed, and its server session seen to end: so it dies at every boundary of its step.
 */
const boundaries = {
  finding: ['run_page', 'billing_run'],
  billing: ['invoice_number', 'event', 'account', 'invoice', 'messaging.outbox', 'run_contract', 'run_page'],
  undoing: ['run_contract', 'event', 'account', 'invoice', 'messaging.outbox', 'run_page'],
  ending: ['billing_run'],
}

const ownUrl = () => room.database.pool.options.connectionString ?? ''

async function startedWorker(url = ownUrl()): Promise<ChildProcess> {
  const file = new URL('../../test/run-worker-process.ts', import.meta.url)
  const child = await forkBundled(file, [url])
  children.push(child)
  await once(child, 'message')
  return child
}

/** Lets a worker begin and kills it where it waits to write into a table. */
async function killedAt(table: string): Promise<void> {
  await owner.query('begin')
  await owner.query(`lock table ${table} in share mode`)
  const child = await startedWorker()
  // Locks are told as they are; what pg_stat_activity tells stays the same while a transaction lasts.
  const waits = 'select from pg_locks where not granted and relation = $1::regclass'
  await vi.waitFor(async () => expect((await owner.query(waits, [table])).rowCount).toBeGreaterThan(0), {
    timeout: 60_000,
    interval: 10,
  })
  child.kill('SIGKILL')
  await once(child, 'exit')
  // The server notices that its client is gone when it next speaks to it: what it does then is undone.
  await owner.query('rollback')
  await untilItsSessionsEnded()
}

async function untilItsSessionsEnded(): Promise<void> {
  const sessions = `select from pg_stat_activity where datname = current_database() and application_name = 'run-worker'`
  await vi.waitFor(async () => expect((await owner.query(sessions)).rowCount).toBe(0), { timeout: 60_000 })
}

/** Kills a worker between the COMMIT of the transaction that sends a statement, which the server carries out, and its answer. */
async function killedInCommitOf(statement: string): Promise<void> {
  const relay = await statementRelay(
    ownUrl(),
    ({ point, sent }) => point === 'IN_COMMIT' && sent.includes(statement),
  )
  const child = await startedWorker(relay.url)
  await relay.held
  child.kill('SIGKILL')
  await once(child, 'exit')
  // The server has read the COMMIT or will: it does not look first whether somebody waits for its answer.
  await untilItsSessionsEnded()
  await relay.close()
}

/** Lets a worker go on until it has come so far, and kills it. */
async function killedAfter(hasCome: () => Promise<void>): Promise<void> {
  const child = await startedWorker()
  await vi.waitFor(hasCome, { timeout: 60_000, interval: 20 })
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('killed at every boundary of its steps, a run makes one bill, one fact and one telling of each, and takes each back once', async () => {
  const run = await startedRunOf(room, 1)
  const comes = (part: object) => async () => expect(await standing(room, run.id)).toMatchObject(part)
  for (const table of [...boundaries.finding, ...boundaries.billing]) {
    await killedAt(table)
    expect(await stored(room)).toEqual({ invoices: [], facts: [], told: [] })
  }
  await killedAfter(comes({ issued: homes }))
  await worked(room, run.id)
  const issued = await stored(room)
  expect(issued.invoices.map(({ number }) => number.slice(-7)).toSorted()).toEqual(
    Array.from({ length: homes }, (_, index) => `000000${index + 1}`),
  )
  const ids = issued.invoices.map(({ id }) => id).toSorted()
  expect(issued.facts).toEqual(ids.map((invoiceId) => ({ type: 'InvoiceIssued', invoiceId })))
  expect(issued.told).toEqual(ids.map((invoiceId) => ({ type: 'billing.InvoiceIssued', invoiceId })))

  await steerBillingRun(askedBy(room, [1]), run.id, 'CANCEL')
  for (const table of boundaries.undoing) {
    await killedAt(table)
    expect(await stored(room)).toEqual(issued)
  }
  await killedAfter(comes({ reversed: homes, state: 'CANCELLED' }))
  const { invoices, told } = await stored(room)
  expect(invoices.every(({ state }) => state === 'REVERSED')).toBe(true)
  expect(told.filter(({ type }) => type === 'billing.InvoiceReversed')).toHaveLength(homes)
}, 600_000)

test('killed as it ends, a run whose bills are all stamped ends once', async () => {
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  for (const { id } of (await stored(room)).invoices) await tellStamped(room, id)
  for (const table of boundaries.ending) await killedAt(table)
  expect(await standing(room, run.id)).toMatchObject({ state: 'RUNNING', ready: homes })
  await worked(room, run.id)
  expect(await standing(room, run.id)).toMatchObject({ state: 'DONE', ready: homes })
}, 300_000)

test('killed after its COMMIT was sent and before the answer came, a run does nothing twice', async () => {
  const run = await startedRunOf(room, 1)
  await killedInCommitOf('insert into run_page')
  expect(await standing(room, run.id)).toMatchObject({ found: true, contracts: homes, issued: 0 })
  await killedInCommitOf('insert into run_contract')
  const issued = await stored(room)
  expect(issued.invoices).toHaveLength(homes)
  await worked(room, run.id)
  expect(await stored(room)).toEqual(issued)
  const [first, ...others] = issued.invoices.map(({ id }) => id)
  for (const id of others) await tellStamped(room, id)
  await worked(room, run.id)
  expect(await standing(room, run.id)).toMatchObject({ state: 'RUNNING', ready: homes - 1 })
  await tellStamped(room, first ?? '')
  await killedInCommitOf('billing.BillingRunEnded')
  expect(await standing(room, run.id)).toMatchObject({ state: 'DONE', issued: homes, ready: homes })
  await worked(room, run.id)
  const told = (await room.published()).map(({ type }) => type)
  expect(told.filter((type) => type === 'billing.BillingRunEnded')).toHaveLength(1)
  expect(told.filter((type) => type === 'billing.InvoiceReady')).toHaveLength(homes)
}, 300_000)

test('killed in the COMMIT that takes its bills back, a run takes each back once', async () => {
  const run = await startedRunOf(room, 1)
  await worked(room, run.id)
  await steerBillingRun(askedBy(room, [1]), run.id, 'CANCEL')
  await killedInCommitOf("set state = 'UNDONE', reversed")
  expect(await standing(room, run.id)).toMatchObject({ state: 'CANCELLING', reversed: homes })
  await worked(room, run.id)
  const { invoices, told } = await stored(room)
  expect(invoices.every(({ state }) => state === 'REVERSED')).toBe(true)
  expect(told.filter(({ type }) => type === 'billing.InvoiceReversed')).toHaveLength(homes)
  expect(await standing(room, run.id)).toMatchObject({ state: 'CANCELLED', reversed: homes })
}, 300_000)
