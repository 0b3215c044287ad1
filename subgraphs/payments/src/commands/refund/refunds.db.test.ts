import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { billed, contracted, paid, standing, type TestContract } from '../../../test/paying-room.ts'
import { holderOf, makes, paysByCard } from '../../../test/psp/paying-people.ts'
import { type PayingWorld, payingWorld } from '../../../test/psp/paying-world.ts'
import { privateKey } from '../../../test/psp/psp-world.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { paymentsByIds, paymentsOfReference } from '../../store/ledger/payment.ts'
import { refundById } from '../../store/refund/refund.ts'
import { settleCharge } from '../reference/charges/settle-charge.ts'
import { approveRefund } from './approve-refund.ts'
import { askRefund } from './ask-refund.ts'
import { markRefundPaid, rejectRefund } from './end-refund.ts'
import { payRefunds } from './pay-refunds.ts'

let world: PayingWorld

beforeAll(async () => {
  world = await payingWorld()
})
afterAll(() => world.close())

const c = (value: number) => centavos(BigInt(value))
const by = (subject: string) =>
  ({
    ...{ viewer: { kind: 'staff', subject, operatingUnitIds: [1] }, room: world.room },
    ...{ now: new Date(), traceId: 'f'.repeat(32) },
  }) as unknown as RequestContext
const reason = 'Se pagó dos veces.'

/** A bill of 216.00 that was paid by card. */
async function paidByCard() {
  const contract = await contracted(world.room)
  await billed(world.room, contract)
  const holder = holderOf(contract)
  const { reference } = await makes(world, holder, { contractId: contract.contractId, method: 'CARD' })
  const tryId = randomUUID()
  await paysByCard(world, holder, {
    referenceId: reference.id,
    cardToken: await world.psps.cardToken(),
    tryId,
  })
  const [payment] = await world.room.asSystem((tx) => paymentsOfReference(tx, [reference.id]))
  const psp = pspsOf(world.room).named('conekta')
  if (payment === undefined || psp === null) throw new Error('no card was charged')
  const chargeId = payment.sourceKey.slice('conekta charge '.length)
  /** What the provider says now is taken over, as after a message. */
  const told = async () => {
    const found = await psp.find(tryId, AbortSignal.timeout(5_000))
    if (found.kind !== 'charge') throw new Error('it was charged')
    const recording = { at: new Date(), traceId: 'f'.repeat(32) }
    const { charge } = found
    await world.room.asSystem((tx) => settleCharge(tx, { provider: 'conekta', charge }, recording))
  }
  return { contract, paymentId: payment.paymentId, tryId, chargeId, told }
}

const takenBackOf = async (paymentId: string) => {
  const [payment] = await world.room.asSystem((tx) => paymentsByIds(tx, [paymentId]))
  return payment?.takenBack
}

async function leased(id: string): Promise<boolean> {
  const { rows } = await world.room.asSystem((tx) =>
    tx.execute(sql`select from refund where id = ${id} and leased_until is not null`),
  )
  return rows.length > 0
}

/** Centavos that the provider gave back under a key. */
async function givenBack(tryId: string): Promise<number> {
  const response = await fetch(`${world.psps.psp.url}/conekta/orders?search=${tryId}`, {
    headers: { authorization: `Bearer ${privateKey}` },
  })
  const { data } = (await response.json()) as { data: { amount_refunded?: number }[] }
  expect(data).toHaveLength(1)
  return data[0]?.amount_refunded ?? 0
}

const kept = (id: string) => world.room.asSystem((tx) => refundById(tx, id))
const owed = async (contract: TestContract) => (await standing(world.room, contract)).position.owed

/** What the ledger still has to give back. */
async function payable(): Promise<bigint> {
  const { rows } = await world.room.asSystem((tx) =>
    tx.execute<{ sum: string }>(
      sql`select coalesce(sum(amount), 0)::text as sum from ledger_entry where account = 'REFUNDS_PAYABLE'`,
    ),
  )
  return BigInt(rows[0]?.sum ?? '0')
}

const letGo = () =>
  world.room.asSystem((tx) => tx.execute(sql`update refund set leased_until = null where state = 'PAYING'`))

test('a refund that is asked for twice at once goes back once, by the card that paid', async () => {
  const { contract, paymentId, tryId } = await paidByCard()
  const request = { id: randomUUID(), paymentId, amount: c(10_000), means: 'PROVIDER', reason } as const
  const outcomes = await Promise.all([1, 2, 3].map(() => askRefund(by('ana'), request)))
  expect(outcomes.map((one) => one?.kind)).toEqual(['asked', 'asked', 'asked'])
  expect(await kept(request.id)).toMatchObject({ state: 'PAID' })
  expect(await givenBack(tryId)).toBe(10_000)
  expect(await owed(contract)).toBe(10_000n)
  const again = { ...request, id: randomUUID(), amount: c(11_601) }
  expect(await askRefund(by('ana'), again)).toEqual({ kind: 'tooMuch', most: 11_600n })
  const rest = { ...again, amount: c(11_600) }
  expect(await askRefund(by('ana'), rest)).toMatchObject({ refund: { state: 'PAID' } })
  expect(await givenBack(tryId)).toBe(21_600)
  expect(await payable()).toBe(0n)
})

// Before the provider has it, and after it has done it and the answer does not come.
test.each([
  ['before the provider has it', { mode: 'slow', delayMs: 60_000 }, 0],
  ['after the provider has done it', { mode: 'lost' }, 10_000],
] as const)('killed %s, a refund is finished by itself and paid once', async (_step, behaviour, done) => {
  const { contract, paymentId, tryId } = await paidByCard()
  const id = randomUUID()
  const file = new URL('../../../test/psp/refund-process.ts', import.meta.url)
  const url = world.room.database.pool.options.connectionString ?? ''
  const child = await forkBundled(file, [url, JSON.stringify(world.room.settings)])
  await once(child, 'message')
  await world.psps.behave('conekta', { ...behaviour, operation: 'post /orders/{id}/refunds', times: 1 })
  child.send({ id, paymentId, amount: 10_000 })
  const eventually = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 60_000, interval: 20 })
  await eventually(async () => expect(await kept(id)).toMatchObject({ state: 'PAYING' }))
  await eventually(async () => expect(await givenBack(tryId)).toBe(done))
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  await world.psps.behave('conekta', null)
  expect(await kept(id)).toMatchObject({ state: 'PAYING' })
  await letGo()
  await Promise.all([1, 2].map(() => payRefunds(world.room)))
  expect(await kept(id)).toMatchObject({ state: 'PAID' })
  expect(await givenBack(tryId)).toBe(10_000)
  expect(await owed(contract)).toBe(10_000n)
  expect(await payable()).toBe(0n)
})

test('two processes pay a refund once, also where the clock of one is ten minutes behind', async () => {
  const { paymentId, tryId } = await paidByCard()
  await world.psps.behave('conekta', { mode: 'down', times: 1 })
  const request = { id: randomUUID(), paymentId, amount: c(10_000), means: 'PROVIDER', reason } as const
  expect(await askRefund(by('ana'), request)).toMatchObject({ refund: { state: 'PAYING' } })
  await letGo()
  const operation = 'post /orders/{id}/refunds'
  await world.psps.behave('conekta', { mode: 'slow', delayMs: 1_500, operation })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 600_000 })
  const slow = payRefunds(world.room)
  await vi.waitFor(async () => expect(await leased(request.id)).toBe(true), { interval: 5 })
  vi.useRealTimers()
  await Promise.all([slow, payRefunds(world.room)])
  await world.psps.behave('conekta', null)
  expect(await kept(request.id)).toMatchObject({ state: 'PAID' })
  expect(await givenBack(tryId)).toBe(10_000)
})

test('what a bank takes back is taken back whole, also where a part went back in cash', async () => {
  const { contract, paymentId, chargeId, told } = await paidByCard()
  const wish = { id: randomUUID(), paymentId, amount: c(10_000), means: 'CASH', reason } as const
  expect(await askRefund(by('ana'), wish)).toMatchObject({ refund: { state: 'PAYING' } })
  const document = 'Recibo de caja 7'
  expect(await markRefundPaid(by('ana'), { refundId: wish.id, document })).toMatchObject({ kind: 'ended' })
  await world.psps.control('POST', `charges/${chargeId}/chargeback`, {})
  await told()
  expect(await takenBackOf(paymentId)).toBe(21_600n)
  expect(await owed(contract)).toBe(21_600n)
})

test('a refund that fails because the bank took the money back first gives nothing back to the payment', async () => {
  const { contract, paymentId, chargeId, told } = await paidByCard()
  await world.psps.behave('conekta', { mode: 'down' })
  const request = { id: randomUUID(), paymentId, amount: c(10_000), means: 'PROVIDER', reason } as const
  expect(await askRefund(by('ana'), request)).toMatchObject({ refund: { state: 'PAYING' } })
  await world.psps.behave('conekta', null)
  await world.psps.control('POST', `charges/${chargeId}/chargeback`, {})
  await told()
  await letGo()
  await payRefunds(world.room)
  expect(await kept(request.id)).toMatchObject({ state: 'FAILED' })
  expect(await takenBackOf(paymentId)).toBe(21_600n)
  expect(await owed(contract)).toBe(21_600n)
  expect(await payable()).toBe(0n)
  // Won, all of it counts again.
  await world.psps.control('POST', `charges/${chargeId}/chargeback/won`)
  await told()
  expect(await takenBackOf(paymentId)).toBe(0n)
})

test('a large refund waits for a second person, who is not the one that asked; the database says so too', async () => {
  const contract = await contracted(world.room)
  const { paymentId } = await paid(world.room, contract, 300_000)
  const id = randomUUID()
  const request = { id, paymentId, amount: c(200_000), means: 'TRANSFER', reason } as const
  expect(await askRefund(by('ana'), request)).toMatchObject({ refund: { state: 'ASKED' } })
  expect(await askRefund(by('leo'), { ...request, id: randomUUID() })).toEqual({ kind: 'underWay' })
  expect(await approveRefund(by('ana'), id)).toEqual({ kind: 'ownRequest' })
  for (const change of [
    sql`update refund set state = 'PAYING' where id = ${id}`,
    sql`update refund set state = 'PAYING', approved_by = 'ana', approved_at = now() where id = ${id}`,
  ])
    await expect(world.room.asSystem((tx) => tx.execute(change))).rejects.toMatchObject({ code: '23514' })
  await expect(
    world.room.asSystem((tx) => tx.execute(sql`update refund set amount = 1 where id = ${id}`)),
  ).rejects.toMatchObject({ code: '23001' })
  const document = 'MBAN0001'
  expect(await markRefundPaid(by('ana'), { refundId: id, document })).toMatchObject({ kind: 'over' })
  expect(await Promise.all([approveRefund(by('leo'), id), approveRefund(by('leo'), id)])).toMatchObject([
    { kind: 'approved', refund: { state: 'PAYING' } },
    { kind: 'approved' },
  ])
  expect(await payable()).toBe(-200_000n)
  expect(await markRefundPaid(by('ana'), { refundId: id, document: ' ' })).toEqual({ kind: 'noteMissing' })
  const both = await Promise.all([1, 2].map(() => markRefundPaid(by('ana'), { refundId: id, document })))
  expect(both).toMatchObject([{ refund: { state: 'PAID' } }, { kind: 'ended' }])
  expect(await payable()).toBe(0n)
  expect((await standing(world.room, contract)).position.credit).toBe(100_000n)
  expect(await rejectRefund(by('leo'), { refundId: id, reason })).toMatchObject({ kind: 'over' })
})

test('a refund that cannot be paid is given up, and the payment counts again', async () => {
  const contract = await contracted(world.room)
  await billed(world.room, contract)
  const { paymentId } = await paid(world.room, contract, 21_600)
  const id = randomUUID()
  const request = { id, paymentId, amount: c(21_600), means: 'TRANSFER', reason } as const
  expect(await askRefund(by('ana'), request)).toMatchObject({ refund: { state: 'PAYING' } })
  expect(await owed(contract)).toBe(21_600n)
  const given = { refundId: id, reason: 'La cuenta de destino no existe.' }
  expect(await rejectRefund(by('leo'), given)).toMatchObject({ refund: { state: 'REJECTED' } })
  expect(await rejectRefund(by('leo'), given)).toMatchObject({ kind: 'ended' })
  expect(await owed(contract)).toBe(0n)
  expect(await payable()).toBe(0n)
  expect(await askRefund(by('ana'), { ...request, id: randomUUID(), means: 'CASH' })).toMatchObject({
    refund: { state: 'PAYING' },
  })
})
