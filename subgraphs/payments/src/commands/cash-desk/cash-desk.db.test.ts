import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { billed, contracted, type PayingRoom, payingRoom, standing } from '../../../test/paying-room.ts'
import { deskSessionById } from '../../store/cash-desk/desk-session.ts'
import { takingsOf } from '../../store/cash-desk/desk-taking.ts'
import { closeDesk } from './close-desk.ts'
import { depositDesk } from './deposit-desk.ts'
import { openDesk } from './open-desk.ts'
import { takeAtDesk } from './take-at-desk.ts'
import { voidTaking } from './void-taking.ts'

let room: PayingRoom

beforeAll(async () => {
  room = await payingRoom()
})
afterAll(() => room.drop())

const c = (value: number) => centavos(BigInt(value))
const cashier = (subject: string): Viewer => ({ kind: 'staff', subject, operatingUnitIds: [1] })
const of = (viewer: Viewer) =>
  ({
    viewer,
    room,
    now: new Date('2026-11-20T18:00:00Z'),
    traceId: 'f'.repeat(32),
  }) as unknown as RequestContext

/** A cashier's open turn with 500.00 in the drawer. */
async function opened(subject: string) {
  const context = of(cashier(subject))
  const sessionId = newId()
  const request = { id: sessionId, operatingUnitId: 1, float: c(50_000) }
  expect(await openDesk(context, request)).toMatchObject({ kind: 'opened' })
  return { context, sessionId }
}

const cash = (number: string, amount: number) =>
  ({ id: newId(), number, means: 'CASH', amount: c(amount), tendered: c(amount), document: null }) as const

/** Debits less credits of an account at the desk. */
async function standsAt(account: string): Promise<bigint> {
  const { rows } = await room.asSystem((tx) =>
    tx.execute<{ sum: string }>(
      sql`select coalesce(sum(amount), 0)::text as sum from ledger_entry where account = ${account} and provider = 'desk'`,
    ),
  )
  return BigInt(rows[0]?.sum ?? '0')
}

test('a payment that is asked for twice at once is taken once, and each number once', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const { context, sessionId } = await opened('twice')
  const request = { ...cash(contract.contractNumber, 10_000), sessionId }
  const other = { ...cash(contract.contractNumber, 2_500), sessionId }
  const outcomes = await Promise.all([
    ...[1, 2, 3].map(() => takeAtDesk(context, request)),
    takeAtDesk(context, other),
  ])
  expect(outcomes.map((one) => one?.kind)).toEqual(['taken', 'taken', 'taken', 'taken'])
  const takings = await room.asSystem((tx) => takingsOf(tx, [sessionId]))
  expect(takings.map(({ number }) => number)).toEqual([1, 2])
  expect((await standing(room, contract)).position.owed).toBe(9_100n)
  expect(await takeAtDesk(context, { ...request, amount: c(10_001) })).toEqual({ kind: 'idTaken' })
})

test('the fourteen digits of a bill pay that bill first, and what is voided is owed again', async () => {
  const contract = await contracted(room)
  await billed(room, contract, { dueOn: '2026-10-18' })
  const newer = await billed(room, contract, { paymentReference: '01260000123457', dueOn: '2026-11-18' })
  const { context, sessionId } = await opened('digits')
  const request = { ...cash('0126 0000 1234 57', 21_600), sessionId }
  expect(await takeAtDesk(context, request)).toMatchObject({ kind: 'taken' })
  const { open } = await standing(room, contract)
  expect(open.map(({ invoiceId }) => invoiceId)).not.toContain(newer)
  const order = { takingId: request.id, reason: 'Se cobró a otra cuenta' }
  expect(await voidTaking(of(cashier('somebody else')), order)).toEqual({ kind: 'notYourDesk' })
  expect(await voidTaking(context, { ...order, reason: ' ' })).toEqual({ kind: 'reasonMissing' })
  expect(await Promise.all([voidTaking(context, order), voidTaking(context, order)])).toMatchObject([
    { kind: 'voided' },
    { kind: 'voided' },
  ])
  expect((await standing(room, contract)).position.owed).toBe(43_200n)
})

test('a counted desk is closed for good, in the database too, and its money is brought to the bank once', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const { context, sessionId } = await opened('closing')
  const taken = { ...cash(contract.contractNumber, 20_000), sessionId }
  await takeAtDesk(context, taken)
  const cheque = { means: 'CHEQUE', tendered: null, document: '77', sessionId } as const
  await takeAtDesk(context, { ...cash(contract.contractNumber, 1_600), ...cheque })
  const inDesk = await standsAt('CASH')
  const inBank = await standsAt('BANK')
  const slip = 'F-1'
  expect(await depositDesk(context, { sessionId, slip })).toEqual({ kind: 'stillOpen' })
  const count = [{ denomination: 20_000, pieces: 3 }]
  const bare = await closeDesk(context, { sessionId, count, explanation: '' })
  expect(bare).toEqual({ kind: 'explanationMissing', difference: -10_000n })
  const explained = { sessionId, count, explanation: 'Faltó un billete de cien.' }
  expect(await closeDesk(context, explained)).toMatchObject({ kind: 'closed' })
  expect(await closeDesk(context, explained)).toMatchObject({ kind: 'closed' })
  expect(await closeDesk(context, { ...explained, count: [] })).toMatchObject({ kind: 'alreadyClosed' })
  expect(await takeAtDesk(context, { ...taken, id: newId() })).toEqual({ kind: 'closed' })
  expect(await takeAtDesk(context, taken)).toMatchObject({ kind: 'taken' })
  expect(await voidTaking(context, { takingId: taken.id, reason: 'Demasiado tarde' })).toEqual({
    kind: 'closed',
  })
  for (const change of [
    sql`update desk_session set counted = expected where id = ${sessionId}`,
    sql`update desk_session set closed_at = null, closed_by = null, cash_count = null, counted = null, expected = null where id = ${sessionId}`,
    sql`update desk_taking set amount = amount - 1 where session_id = ${sessionId}`,
    sql`update desk_taking set voided_at = now(), voided_by = 'x', void_reason = 'x' where session_id = ${sessionId}`,
    sql`delete from desk_taking where session_id = ${sessionId}`,
    sql`delete from desk_session where id = ${sessionId}`,
  ])
    await expect(room.asSystem((tx) => tx.execute(change))).rejects.toMatchObject({ code: '23001' })

  const both = await Promise.all([1, 2].map(() => depositDesk(context, { sessionId, slip })))
  expect(both).toMatchObject([{ kind: 'deposited' }, { kind: 'deposited' }])
  // 600.00 counted less the float of 500.00, and the cheque.
  expect((await standsAt('BANK')) - inBank).toBe(11_600n)
  expect(inDesk - (await standsAt('CASH'))).toBe(11_600n)
  const kept = await room.asSystem((tx) => deskSessionById(tx, sessionId))
  expect(kept).toMatchObject({ deposit: { amount: 11_600n, slip }, closing: { expected: 70_000n } })
})

test('a cashier has one desk open, however often it is asked for', async () => {
  const context = of(cashier('once'))
  const asked = [newId(), newId(), newId()].map((id) => ({ id, operatingUnitId: 1, float: c(0) }))
  const outcomes = await Promise.all(asked.map((one) => openDesk(context, one)))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['anotherIsOpen', 'anotherIsOpen', 'opened'])
  expect(await openDesk(context, { id: newId(), operatingUnitId: 2, float: c(0) })).toEqual({
    kind: 'notYourOffice',
  })
})
