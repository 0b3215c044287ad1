import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  billed,
  contracted,
  type PayingRoom,
  paid,
  payingRoom,
  recording,
  standing,
  type TestContract,
} from '../../../test/paying-room.ts'
import { changesOf } from '../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../test/psp/psp-world.ts'
import { AutopayAnnounced, AutopayCardExpiring, AutopayFailed, PaymentPosted } from '../../events.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { autopaysOf } from '../../store/autopay/autopay.ts'
import { chargesOfAutopays } from '../../store/autopay/autopay-charge.ts'
import { settleCharge } from '../reference/charges/settle-charge.ts'
import { createReference } from '../reference/create-reference.ts'
import { payByCard } from '../reference/pay-by-card.ts'
import { announceCharges } from './announce-charges.ts'
import { tryKeyOf } from './autopay-ids.ts'
import { changeAutopay } from './change-autopay.ts'
import { chargeDue } from './charge-due.ts'
import { type AutopayWish, enrolAutopay } from './enrol-autopay.ts'

let psps: PspWorld
let room: PayingRoom

beforeAll(async () => {
  psps = await pspWorld()
  room = await payingRoom(psps.settings)
})
afterAll(async () => {
  await psps.close()
  await room.drop()
})
afterEach(() => psps.behave('conekta', null))

/** Bills of these tests are due on 18 November: announced from the 13th on. */
const on = (day: string, time = '16:00:00') => new Date(`${day}T${time}Z`)
const announceDay = on('2026-11-14')
const chargeDay = on('2026-11-18')

const holderOf = ({ customerId }: TestContract): Viewer => ({
  ...{ kind: 'resident', subject: 'auth0|ana', partyId: customerId },
})
const asked = (viewer: Viewer, now = announceDay): RequestContext => ({
  ...{ viewer, room, log: room.log, now, traceId: 'a'.repeat(32) },
})

async function enrolled(change: Partial<AutopayWish> = {}, bills = 1) {
  const contract = await contracted(room)
  for (let n = 0; n < bills; n += 1) await billed(room, contract)
  const id = randomUUID()
  const wish: AutopayWish = {
    ...{ id, contractId: contract.contractId, method: 'CARD', mostAmount: null, directDebit: null },
    ...{ cardToken: await psps.cardToken(), ...change },
  }
  const outcome = await enrolAutopay(asked(holderOf(contract)), wish)
  expect(outcome).toEqual({ kind: 'enrolled' })
  return { contract, id, wish }
}

async function stateOf({ contractId }: TestContract, id: string) {
  return room.asSystem(async (tx) => {
    const [autopay] = await autopaysOf(tx, [contractId])
    return { autopay, charges: await chargesOfAutopays(tx, [id]) }
  })
}

async function announcedCharge(change: Partial<AutopayWish> = {}) {
  const made = await enrolled(change)
  await announceCharges(room, announceDay)
  const { charges } = await stateOf(made.contract, made.id)
  const [charge] = charges
  if (charge === undefined) throw new Error('nothing was announced')
  return { ...made, charge }
}

const failures = async ({ contractId }: TestContract) =>
  (await room.told(AutopayFailed)).filter((one) => one.contractId === contractId)
const paymentsOf = async ({ contractId }: TestContract) =>
  (await room.told(PaymentPosted)).filter((one) => one.contractId === contractId)

describe('a bill that is paid by itself', () => {
  test('is announced once, charged once on its day, and settled in the ledger', async () => {
    const { contract, id, charge } = await announcedCharge()
    await announceCharges(room, announceDay)
    await announceCharges(room, on('2026-11-16'))
    const told = (await room.told(AutopayAnnounced)).filter((one) => one.contractId === contract.contractId)
    expect(told).toMatchObject([{ amount: '216.00', chargesOn: '2026-11-18', cardLastFour: '4242' }])
    await chargeDue(room, on('2026-11-17'))
    expect((await stateOf(contract, id)).charges).toMatchObject([{ state: 'ANNOUNCED', tries: 0 }])
    await Promise.all([chargeDue(room, chargeDay), chargeDue(room, chargeDay)])
    await chargeDue(room, on('2026-11-19'))
    expect((await stateOf(contract, id)).charges).toMatchObject([
      { state: 'PAID', tries: 1, nextTryOn: null },
    ])
    expect(await psps.ordersOf('conekta', tryKeyOf(charge.id, 1))).toHaveLength(1)
    expect(await paymentsOf(contract)).toMatchObject([{ amount: '216.00', channel: 'CARD', credit: '0.00' }])
    expect((await standing(room, contract)).open).toEqual([])
  })

  test('is not charged when it was paid otherwise, and only the rest of it when a part was', async () => {
    const whole = await announcedCharge()
    const part = await announcedCharge()
    await paid(room, whole.contract, 216_00)
    await paid(room, part.contract, 100_00)
    await chargeDue(room, chargeDay)
    expect((await stateOf(whole.contract, whole.id)).charges).toMatchObject([
      { state: 'SKIPPED', reason: 'El recibo ya estaba pagado.' },
    ])
    expect((await paymentsOf(part.contract)).map(({ amount }) => amount)).toEqual(['100.00', '116.00'])
  })

  test('is left alone over the limit, in a pause, and after the end; whoever is not of the contract changes nothing', async () => {
    const dear = await enrolled({ mostAmount: centavos(200_00n) })
    const paused = await announcedCharge()
    const ended = await announcedCharge()
    await announceCharges(room, announceDay)
    expect(await failures(dear.contract)).toMatchObject([{ amount: '216.00', nextTryOn: null }])
    const stranger: Viewer = { kind: 'resident', subject: 'x', partyId: randomUUID() }
    expect(await changeAutopay(asked(stranger), { id: paused.id, to: 'ENDED' })).toBe('unknown')
    expect(await changeAutopay(asked(holderOf(paused.contract)), { id: paused.id, to: 'PAUSED' })).toBe(
      'changed',
    )
    expect(await changeAutopay(asked(holderOf(ended.contract)), { id: ended.id, to: 'ENDED' })).toBe(
      'changed',
    )
    expect(await changeAutopay(asked(holderOf(ended.contract)), { id: ended.id, to: 'ACTIVE' })).toBe('over')
    await chargeDue(room, chargeDay)
    for (const { contract, id } of [dear, paused, ended]) {
      expect((await stateOf(contract, id)).charges.some(({ tries }) => tries > 0)).toBe(false)
      expect(await paymentsOf(contract)).toEqual([])
    }
  })

  test('has one card at a time; the same request again is the same', async () => {
    const { contract, id, wish } = await enrolled()
    expect(await enrolAutopay(asked(holderOf(contract)), wish)).toEqual({ kind: 'enrolled' })
    const other = { ...wish, id: randomUUID() }
    expect(await enrolAutopay(asked(holderOf(contract)), other)).toEqual({ kind: 'inForce', autopayId: id })
    const stranger: Viewer = { kind: 'resident', subject: 'x', partyId: randomUUID() }
    expect(await enrolAutopay(asked(stranger), other)).toEqual({ kind: 'unknown' })
  })

  test('its holder is warned once of a card that ends', async () => {
    const { contract } = await enrolled()
    const [autopay] = await room.asSystem((tx) => autopaysOf(tx, [contract.contractId]))
    const goodUntil = autopay?.means.goodUntil ?? ''
    expect(goodUntil).toMatch(/^\d{4}-\d{2}$/)
    for (let n = 0; n < 2; n += 1) await announceCharges(room, on(`${goodUntil}-01`))
    const told = (await room.told(AutopayCardExpiring)).filter(
      (one) => one.contractId === contract.contractId,
    )
    expect(told).toMatchObject([{ goodUntil, cardLastFour: '4242' }])
  })
})

describe('a card that is declined', () => {
  const answers = [
    ['stolen_card', 'STOPPED', 'CARD_REFUSED'],
    ['expired_card', 'STOPPED', 'CARD_NOT_VALID'],
    ['suspected_fraud', 'STOPPED', 'CARD_REFUSED'],
    ['card_declined', 'STOPPED', 'BANK_WANTS_HOLDER'],
    ['do_not_honor', 'STOPPED', 'BANK_WANTS_HOLDER'],
    ['insufficient_funds', 'ACTIVE', null],
  ] as const

  test.each(answers)('as %s leaves autopay %s', async (answer, state, because) => {
    const { contract, id, charge } = await announcedCharge()
    await psps.control('PUT', 'cards/next', { answer })
    await chargeDue(room, chargeDay)
    const after = await stateOf(contract, id)
    expect(after.autopay?.state).toBe(state)
    const retries = state === 'ACTIVE'
    expect(after.charges).toMatchObject([
      retries ? { state: 'RETRYING', nextTryOn: '2026-11-20' } : { state: 'FAILED', nextTryOn: null },
    ])
    expect(await failures(contract)).toMatchObject([{ nextTryOn: retries ? '2026-11-20' : null }])
    const stop = { change: 'STOPPED', because, owed: '216.00', payBy: '2026-11-18' }
    expect((await changesOf(room, { contract })).slice(1)).toEqual(retries ? [] : [stop])
    // Days later: a card that will never do is never asked again.
    await chargeDue(room, on('2026-11-19'))
    expect(await psps.ordersOf('conekta', tryKeyOf(charge.id, 2))).toEqual([])
    await chargeDue(room, on('2026-11-20'))
    expect((await stateOf(contract, id)).charges[0]?.state).toBe(retries ? 'PAID' : 'FAILED')
    expect(await psps.ordersOf('conekta', tryKeyOf(charge.id, 2))).toHaveLength(retries ? 1 : 0)
  })

  test('again and again for want of money is tried four times, and the bill left to its resident', async () => {
    const { contract, id } = await announcedCharge()
    for (const day of ['2026-11-18', '2026-11-20', '2026-11-25', '2026-12-03']) {
      await psps.control('PUT', 'cards/next', { answer: 'insufficient_funds' })
      await chargeDue(room, on(day))
    }
    await chargeDue(room, on('2026-12-20'))
    const after = await stateOf(contract, id)
    expect(after.charges).toMatchObject([{ state: 'FAILED', tries: 4 }])
    expect(after.autopay).toMatchObject({ state: 'ACTIVE', failedInRow: 1 })
    expect((await failures(contract)).map(({ nextTryOn }) => nextTryOn)).toEqual([
      ...['2026-11-20', '2026-11-25', '2026-12-03', null],
    ])
  })

  test('by a bank that wants its customer is not left hanging', async () => {
    const { contract, id } = await announcedCharge()
    await psps.control('PUT', 'cards/next', { answer: 'three_ds' })
    await chargeDue(room, chargeDay)
    const after = await stateOf(contract, id)
    expect(after.charges).toMatchObject([{ state: 'FAILED' }])
    expect(after.autopay?.state).toBe('STOPPED')
  })
})

describe('what goes wrong on the way', () => {
  test('an answer that is lost after charging is found again, and nothing is charged twice', async () => {
    const { contract, id, charge } = await announcedCharge()
    await psps.behave('conekta', { mode: 'lost', times: 1, operation: 'post /orders' })
    await chargeDue(room, chargeDay)
    await chargeDue(room, on('2026-11-18', '17:00:00'))
    expect((await stateOf(contract, id)).charges).toMatchObject([{ state: 'PAID', tries: 1 }])
    expect(await psps.ordersOf('conekta', tryKeyOf(charge.id, 1))).toHaveLength(1)
    expect(await paymentsOf(contract)).toHaveLength(1)
  })

  test('nothing is charged anew while a provider that took it is too busy to say so', async () => {
    const { contract, id, charge } = await announcedCharge()
    await psps.behave('conekta', { mode: 'lost', times: 1, operation: 'post /orders' })
    await psps.behave('conekta', { mode: 'busy', operation: 'get /orders' })
    await chargeDue(room, chargeDay)
    await psps.behave('conekta', null)
    await chargeDue(room, on('2026-11-18', '16:03:00'))
    await chargeDue(room, on('2026-11-18', '17:00:00'))
    expect((await stateOf(contract, id)).charges).toMatchObject([{ state: 'PAID', tries: 1 }])
    expect(await psps.ordersOf('conekta', tryKeyOf(charge.id, 2))).toEqual([])
    expect((await paymentsOf(contract)).map(({ amount }) => amount)).toEqual(['216.00'])
  })

  test('a bill that is being charged by itself is not paid by another card meanwhile, and the other way round', async () => {
    const [byItself, byHand] = [await announcedCharge(), await announcedCharge()]
    const wish = {
      method: 'CARD',
      invoiceIds: null,
      instalmentId: null,
      amount: null,
      keyHash: null,
    } as const
    const asks = ({ contract: { contractId } }: typeof byItself) =>
      createReference(
        { room, now: new Date(), traceId: 'f'.repeat(32) },
        { ...wish, id: randomUUID(), contractId },
      )
    const made = await asks(byHand)
    const before = await asks(byItself)
    if (made.kind !== 'created' || before.kind !== 'created') throw new Error('nothing was made')
    await psps.behave('conekta', { mode: 'slow', delayMs: 1_500, operation: 'post /orders' })
    const pays = async ({ id: referenceId }: { readonly id: string }) => {
      const card = { referenceId, token: await psps.cardToken(), tryId: randomUUID() }
      return payByCard({ room, now: new Date(), traceId: 'f'.repeat(32) }, card)
    }
    const paying = pays(made.reference)
    await vi.waitFor(async () => {
      const { rows } = await room.asSystem((tx) =>
        tx.execute(
          sql`select from reference_charge where reference_id = ${made.reference.id} and state = 'ASKED'`,
        ),
      )
      expect(rows).toHaveLength(1)
    })
    const charging = chargeDue(room, new Date())
    await vi.waitFor(async () =>
      expect((await stateOf(byItself.contract, byItself.id)).charges).toMatchObject([{ state: 'CHARGING' }]),
    )
    expect(await pays(before.reference)).toMatchObject({ kind: 'closed', charging: true })
    expect(await asks(byItself)).toMatchObject({ kind: 'nothing' })
    expect(await paying).toMatchObject({ kind: 'charged' })
    await charging
    await psps.behave('conekta', null)
    for (const { contract } of [byItself, byHand])
      expect((await paymentsOf(contract)).map(({ amount }) => amount)).toEqual(['216.00'])
  })

  test('what is charged late in a long run was charged then, so that nobody takes it for long forgotten', async () => {
    await announcedCharge()
    let minutes = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      minutes += 20
      return minutes * 60_000
    })
    await chargeDue(room, chargeDay)
    clock.mockRestore()
    const last = sql`select intended_at >= ${on('2026-11-18', '16:20:00').toISOString()} as late from autopay_try
      order by intended_at desc limit 1`
    expect((await room.asSystem((tx) => tx.execute(last))).rows).toEqual([{ late: true }])
  })

  test('a provider that is away is asked again later that day', async () => {
    const { contract, id } = await announcedCharge()
    await psps.behave('conekta', { mode: 'down' })
    await chargeDue(room, chargeDay)
    expect(await paymentsOf(contract)).toEqual([])
    await psps.behave('conekta', null)
    for (const time of ['16:10:00', '16:20:00']) await chargeDue(room, on('2026-11-18', time))
    expect((await stateOf(contract, id)).charges).toMatchObject([{ state: 'PAID' }])
    expect(await paymentsOf(contract)).toHaveLength(1)
  })

  test('a webhook that comes first settles the try, and our own answer changes nothing more', async () => {
    const { contract, charge } = await announcedCharge()
    await chargeDue(room, chargeDay)
    const psp = pspsOf(room).named('conekta')
    const found = await psp?.find(tryKeyOf(charge.id, 1), AbortSignal.timeout(5_000))
    if (found?.kind !== 'charge') throw new Error('it was charged')
    for (let n = 0; n < 3; n += 1)
      await room.asSystem((tx) => settleCharge(tx, { provider: 'conekta', charge: found.charge }, recording))
    expect(await paymentsOf(contract)).toHaveLength(1)
  })

  test('killed between the provider’s charge and our commit, it is charged once and settled afterwards', async () => {
    const kills = 2
    for (let n = 0; n < kills; n += 1) {
      const { contract, id, charge } = await announcedCharge()
      await psps.behave('conekta', { mode: 'slow', delayMs: 8_000, times: 1, operation: 'post /orders' })
      const file = new URL('../../../test/psp/autopay-process.ts', import.meta.url)
      const url = room.database.pool.options.connectionString ?? ''
      const args = [url, JSON.stringify(room.settings), chargeDay.toISOString()]
      const child = await forkBundled(file, args)
      const ended = once(child, 'exit')
      const key = tryKeyOf(charge.id, 1)
      await vi.waitFor(async () => expect((await stateOf(contract, id)).charges[0]?.state).toBe('CHARGING'), {
        ...{ timeout: 30_000, interval: 5 },
      })
      await vi.waitFor(async () => expect(await psps.ordersOf('conekta', key)).toHaveLength(1), {
        ...{ timeout: 30_000, interval: 20 },
      })
      child.kill('SIGKILL')
      await ended
      await psps.behave('conekta', null)
      expect(await paymentsOf(contract)).toEqual([])
      await chargeDue(room, on('2026-11-18', '17:00:00'))
      await chargeDue(room, on('2026-11-18', '18:00:00'))
      expect((await stateOf(contract, id)).charges).toMatchObject([{ state: 'PAID', tries: 1 }])
      expect(await psps.ordersOf('conekta', key)).toHaveLength(1)
      expect(await paymentsOf(contract)).toHaveLength(1)
    }
  }, 120_000)
})

test('money that is sent to the CLABE of a contract pays its bills, the oldest first', async () => {
  const { contract } = await enrolled({ method: 'RECURRING_SPEI', cardToken: null }, 2)
  const [autopay] = await room.asSystem((tx) => autopaysOf(tx, [contract.contractId]))
  const clabe = autopay?.means.clabe ?? ''
  expect(clabe).toMatch(/^\d{18}$/)
  const psp = pspsOf(room).named('conekta')
  const since = new Date(Date.now() - 60_000)
  await psps.control('POST', 'spei', { clabe, amount: 300_00 })
  const heard = await psp?.noticesSince(since, AbortSignal.timeout(5_000))
  const orders = heard?.kind === 'notices' ? heard.notices.flatMap(({ orderId }) => orderId ?? []) : []
  for (const orderId of [...orders, ...orders]) {
    const read = await psp?.read(orderId, AbortSignal.timeout(5_000))
    if (read?.kind !== 'charge') continue
    const { charge } = read
    await room.asSystem((tx) => settleCharge(tx, { provider: 'conekta', charge }, recording))
  }
  expect(await paymentsOf(contract)).toMatchObject([{ amount: '300.00', channel: 'SPEI' }])
  expect((await standing(room, contract)).position).toMatchObject({ owed: 132_00n })
})
