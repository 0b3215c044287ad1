import { randomUUID } from 'node:crypto'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { countStatements } from '@aquacis/kit/testing/observation/counted-statements.ts'
import { anonymousViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { billed, contracted, standing, type TestContract } from '../../../test/paying-room.ts'
import { finds, holderOf, looksAt, makes, paysAtTill, paysByCard } from '../../../test/psp/paying-people.ts'
import { type PayingWorld, payingWorld } from '../../../test/psp/paying-world.ts'
import { voucherDownload } from '../../downloads/voucher.ts'
import { MoneyUnmatched } from '../../events.ts'
import { createReference } from './create-reference.ts'
import { findPayable, limits } from './find-payable.ts'
import { chargeLoops } from './reference-loops.ts'

let world: PayingWorld
let contract: TestContract

beforeAll(async () => {
  world = await payingWorld()
  world.start()
})
beforeEach(async () => {
  contract = await contracted(world.room)
  const reading = { meterId: null, meterSerial: `K-${contract.contractNumber}`, litres: 18_000 }
  await billed(world.room, contract, { currentReading: { ...reading, readAt: '2026-11-01T06:00:00.000Z' } })
})
afterEach(async () => {
  for (const name of ['conekta', 'femsa', 'codi'] as const) await world.psps.behave(name, null)
})
afterAll(() => world.close())

function eventually<T>(look: () => Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 30_000, interval: 20 })
}
const ask = (input: object) => makes(world, holderOf(contract), { contractId: contract.contractId, ...input })
const stateOf = async (id: string) => (await looksAt(world, holderOf(contract), id)).state
const run = (query: ReturnType<typeof sql>) => world.room.asSystem((tx) => tx.execute(query))

describe('a provider that does not answer', () => {
  test('one that is down is said, with the ways that are open', async () => {
    await world.psps.behave('femsa', { mode: 'down' })
    const id = randomUUID()
    expect(await ask({ id, method: 'OXXO' })).toMatchObject({
      ...{ __typename: 'PaymentProviderDown', others: expect.arrayContaining(['SPEI', 'CARD']) },
      message: expect.stringContaining('no responde'),
    })
    await world.psps.behave('femsa', null)
    expect(await ask({ method: 'SPEI' })).toMatchObject({ __typename: 'PaymentReferenceCreated' })
  })

  test('an answer that is lost costs nothing: the voucher is there at once, and there is one order', async () => {
    await world.psps.behave('femsa', { mode: 'lost', times: 1, operation: 'post /orders' })
    const { reference } = await ask({ method: 'OXXO' })
    expect(reference).toMatchObject({ state: 'WAITING', barcode: expect.any(String) })
    expect(await world.psps.ordersOf('femsa', reference.id)).toHaveLength(1)
  })

  test('a card that was charged without an answer is paid, once', async () => {
    const { reference } = await ask({ method: 'CARD' })
    const cardToken = await world.psps.cardToken()
    await world.psps.behave('conekta', { mode: 'lost', times: 1, operation: 'post /orders' })
    const tryId = randomUUID()
    const answer = await paysByCard(world, holderOf(contract), {
      referenceId: reference.id,
      cardToken,
      tryId,
    })
    expect(answer).toMatchObject({ __typename: 'CardCharged', reference: { state: 'PAID' } })
    expect(await world.psps.ordersOf('conekta', tryId)).toHaveLength(1)
    const { position } = await standing(world.room, contract)
    expect([position.owed, position.credit]).toEqual([0n, 0n])
  })

  test('nothing else is charged while nobody knows whether a card was', async () => {
    const { reference } = await ask({ method: 'CARD' })
    const cardToken = await world.psps.cardToken()
    await world.psps.behave('conekta', { mode: 'down' })
    const tryId = randomUUID()
    const first = await paysByCard(world, holderOf(contract), { referenceId: reference.id, cardToken, tryId })
    expect(first).toMatchObject({
      __typename: 'PaymentProviderDown',
      message: expect.stringContaining('No pagues otra vez'),
    })
    const second = { referenceId: reference.id, cardToken: await token() }
    expect(await paysByCard(world, holderOf(contract), second)).toMatchObject({
      __typename: 'PaymentReferenceClosed',
    })
    expect(await ask({ method: 'SPEI' })).toMatchObject({ __typename: 'NothingToPay' })
    // Minutes later the provider still does not say: its charge may be under way.
    await run(sql`update reference_charge set asked_at = now() - interval '3 minutes' where key = ${tryId}`)
    expect(await ask({ method: 'OXXO' })).toMatchObject({ __typename: 'NothingToPay' })
    await run(sql`update reference_charge set asked_at = now() - interval '6 minutes' where key = ${tryId}`)
    expect(await ask({ method: 'OXXO' })).toMatchObject({ __typename: 'PaymentReferenceCreated' })
  })

  test('killed after the provider said no, nobody is left with a voucher that never comes', async () => {
    await world.psps.behave('femsa', { mode: 'busy', times: 1, operation: 'post /orders' })
    const id = randomUUID()
    let done = 0
    const database = new Proxy(world.room.database, {
      get: (of, name, whole) =>
        name !== 'transaction'
          ? Reflect.get(of, name, whole)
          : (...asked: Parameters<typeof of.transaction>) => {
              done += 1
              return done > 2 ? Promise.reject(new Error('killed')) : of.transaction(...asked)
            },
    })
    const context = { room: { ...world.room, database }, now: new Date(), traceId: 'f'.repeat(32) }
    const wish = {
      invoiceIds: null,
      instalmentId: null,
      amount: null,
      keyHash: null,
      method: 'OXXO',
    } as const
    const made = createReference(context, { ...wish, id, contractId: contract.contractId })
    await expect(made).rejects.toThrow('killed')
    await run(sql`update reference_charge set leased_until = null where key = ${id}`)
    chargeLoops.wake(world.room.database.pool)
    await eventually(async () => expect(await stateOf(id)).toBe('CANCELLED'))
    await eventually(async () => {
      const { rows } = await run(sql`select state from reference_charge where key = ${id}`)
      expect(rows).toEqual([{ state: 'ABSENT' }])
    })
  })

  const token = async () => 'tok_2abcdefghijk'
})

describe('the end of a reference', () => {
  const over = (id: string) =>
    run(sql`update payment_reference set expires_at = now() - interval '1 hour' where id = ${id}`)
  /** Its charge is due to be looked at, until it ended: what the provider tells of it meanwhile puts the look off. */
  const endsAs = (id: string, state: string) =>
    eventually(async () => {
      await run(
        sql`update reference_charge set next_try_at = '2026-01-01' where key = ${id} and state = 'STANDING'`,
      )
      chargeLoops.wake(world.room.database.pool)
      expect(await stateOf(id)).toBe(state)
    })

  test('one that nobody paid ends, here and at the provider', async () => {
    const { reference } = await ask({ method: 'OXXO' })
    await over(reference.id)
    await endsAs(reference.id, 'EXPIRED')
    await eventually(async () => {
      const [order] = await world.psps.ordersOf('femsa', reference.id)
      expect(order?.payment_status).toBe('canceled')
    })
  })

  test('whoever paid at the last minute has paid, though no message said so', async () => {
    const { reference } = await ask({ method: 'OXXO' })
    await world.psps.control('PUT', 'webhooks', { mode: 'drop', times: 100 })
    await paysAtTill(world, 'femsa', reference.id)
    await over(reference.id)
    await endsAs(reference.id, 'PAID')
    await world.psps.control('DELETE', 'webhooks')
  })

  test('money on a replaced reference is credit, and staff is told', async () => {
    const { reference } = await ask({ method: 'SPEI' })
    // The provider does not hear that it is replaced before the transfer is there.
    await world.psps.behave('conekta', { mode: 'failing', operation: 'post /orders/{id}/cancel', times: 3 })
    const next = await ask({ method: 'OXXO' })
    expect(next.__typename).toBe('PaymentReferenceCreated')
    await world.psps.control('POST', 'spei', { clabe: reference.clabe, amount: 30_000 })
    await eventually(async () => {
      const told = (await world.room.told(MoneyUnmatched)).filter((one) => one.referenceId === reference.id)
      expect(told).toMatchObject([{ why: 'ON_REPLACED', amount: '300.00' }])
    })
    const { position } = await standing(world.room, contract)
    expect([position.owed, position.credit]).toEqual([0n, 8_400n])
  })

  test.each([30, -30])('a clock of ours that is %i days wrong ends nothing that was paid', async (days) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 })
    try {
      const { reference } = await ask({ method: 'CASH_NETWORK' })
      await world.psps.control('PUT', 'webhooks', { mode: 'drop', times: 100 })
      await paysAtTill(world, 'conekta', reference.id)
      await endsAs(reference.id, 'PAID')
      expect((await standing(world.room, contract)).position.owed).toBe(0n)
    } finally {
      vi.useRealTimers()
      await world.psps.control('DELETE', 'webhooks')
    }
  })
})

describe('paying without signing in', () => {
  test('who knows the last bill finds the amount, and pays with a key', async () => {
    const found = await finds(world, contract.contractNumber, '$216.00')
    expect(found).toEqual({ __typename: 'PayableFound', owed: '216.00', payableKey: expect.any(String) })
    const { key, reference } = await makes(world, anonymousViewer, {
      payableKey: found.payableKey,
      method: 'OXXO',
    })
    expect(reference).toMatchObject({
      ...{ contractNumber: contract.contractNumber.slice(-4), amount: '216.00' },
      bills: [{ invoice: null }],
    })
    expect(await looksAt(world, anonymousViewer, reference.id)).toBeNull()
    expect(await looksAt(world, anonymousViewer, reference.id, 'another')).toBeNull()
    expect(await looksAt(world, anonymousViewer, reference.id, key)).toMatchObject({ state: 'WAITING' })
    await paysAtTill(world, 'femsa', reference.id)
    await eventually(async () =>
      expect(await looksAt(world, anonymousViewer, reference.id, key)).toMatchObject({
        ...{ state: 'PAID', payments: [{ amount: '216.00' }] },
      }),
    )
  })

  test('the meter’s number does as well; nothing else does, and which was wrong is not told', async () => {
    expect(await finds(world, contract.contractNumber, `k ${contract.contractNumber}`)).toMatchObject({
      __typename: 'PayableFound',
    })
    const wrong = await finds(world, contract.contractNumber, '216.01')
    const nobody = await finds(world, '999999999', '216.00')
    expect(wrong).toMatchObject({ __typename: 'PayableUnknown' })
    expect(nobody).toEqual(wrong)
    expect(await finds(world, contract.contractNumber, '')).toEqual(wrong)
  })

  test('a wrong number costs the same work and no less time than a wrong answer; a right one keeps a key on top', async () => {
    // Of its own: tries of others count too.
    const own = await contracted(world.room)
    await billed(world.room, own)
    // With connections of its own: nobody else's statements are counted.
    const url = world.room.database.pool.options.connectionString ?? ''
    const database = openDatabase(url, { name: 'asking', log: world.room.log })
    const counted = countStatements(database)
    const asked = async (contractNumber: string, holderCheck: string) => {
      counted.forget()
      const begun = performance.now()
      const room = { ...world.room, database }
      const { kind } = await findPayable({ room, now: new Date() }, { contractNumber, holderCheck })
      expect(performance.now() - begun).toBeGreaterThanOrEqual(250)
      return { kind, statements: [...counted.texts] }
    }
    const wrongAnswer = await asked(own.contractNumber, '1.00')
    const wrongNumber = await asked('999999998', '216.00')
    const right = await asked(own.contractNumber, '216.00')
    expect([wrongAnswer.kind, wrongNumber.kind, right.kind]).toEqual(['unknown', 'unknown', 'found'])
    await database.close()
    const { length } = wrongAnswer.statements
    expect(length).toBeGreaterThan(4)
    expect(wrongNumber.statements).toEqual(wrongAnswer.statements)
    expect(right.statements.slice(0, length)).toEqual(wrongAnswer.statements)
    expect(right.statements.slice(length).every((one) => one.includes('payable_key'))).toBe(true)
  })

  test('who tries too often has to wait, in whichever process', async () => {
    const now = new Date()
    const own = await contracted(world.room)
    await billed(world.room, own)
    const { contractNumber } = own
    const answers = await Promise.all(
      Array.from({ length: limits.contract.tries + 3 }, (_, n) =>
        findPayable({ room: world.room, now }, { contractNumber, holderCheck: `${n}.00` }),
      ),
    )
    expect(answers.filter(({ kind }) => kind === 'tooMany')).toHaveLength(3)
    const right = { contractNumber, holderCheck: '216.00' }
    const blocked = await findPayable({ room: world.room, now }, right)
    expect(blocked.kind).toBe('tooMany')
    const later = new Date(now.getTime() + limits.contract.windowMs)
    expect((await findPayable({ room: world.room, now: later }, right)).kind).toBe('found')
  })

  test('a client that guesses many contracts is stopped in every process, while others go on', async () => {
    // Of an hour of its own: tries of others count too.
    const now = new Date(Date.now() + 3_600_000)
    const client = 'a-mark-of-22-letters-1'
    const guess = (n: number, holderCheck = '1.00') =>
      findPayable({ room: world.room, now, client }, { contractNumber: `8800${n}`, holderCheck })
    const right = { contractNumber: contract.contractNumber, holderCheck: '216.00' }
    // What is right does not count: behind one address may sit a village.
    for (let n = 0; n < 3; n += 1)
      expect((await findPayable({ room: world.room, now, client }, right)).kind).toBe('found')
    const answers = await Promise.all(Array.from({ length: limits.client.tries + 100 }, (_, n) => guess(n)))
    expect(answers.filter(({ kind }) => kind === 'unknown')).toHaveLength(limits.client.tries)
    expect(await findPayable({ room: world.room, now, client }, right)).toMatchObject({ kind: 'tooMany' })
    // All that it tried on top used up nothing of the others'.
    const neighbour = { room: world.room, now, client: 'a-mark-of-22-letters-2' }
    expect((await findPayable(neighbour, right)).kind).toBe('found')
    const { rows } = await run(
      sql`select scope from payable_tries where scope like 'client %' order by scope`,
    )
    expect(rows).toEqual([{ scope: `client ${client}` }, { scope: `client ${neighbour.client}` }])
  })

  test('a key is good for a quarter of an hour', async () => {
    const { payableKey } = await finds(world, contract.contractNumber, '216.00')
    await run(sql`update payable_key set expires_at = now()`)
    expect(await makes(world, anonymousViewer, { payableKey, method: 'OXXO' })).toMatchObject({
      __typename: 'PayableUnknown',
    })
  })
})

test('a voucher is a PDF for who may see it, and none for others', async () => {
  const { reference } = await ask({ method: 'OXXO' })
  const context = { room: world.room, log: world.room.log, now: new Date(), traceId: 'f'.repeat(32) }
  const asked = new URLSearchParams({ reference: reference.id })
  const file = await voucherDownload({ ...context, viewer: holderOf(contract) }, asked)
  expect(file).toMatchObject({
    mediaType: 'application/pdf',
    name: expect.stringMatching(/^pago-[0-9a-f]{8}\.pdf$/),
  })
  expect(String(file?.body).slice(0, 5)).toBe('%PDF-')
  expect(await voucherDownload({ ...context, viewer: anonymousViewer }, asked)).toBeNull()
})

test('who is not signed in gets the PDF of their own voucher by its key, and of no other', async () => {
  const guest = async () => {
    const { payableKey } = await finds(world, contract.contractNumber, '216.00')
    return makes(world, anonymousViewer, { payableKey, method: 'SPEI' })
  }
  const [one, other] = [await guest(), await guest()]
  const context = { room: world.room, log: world.room.log, now: new Date(), traceId: 'f'.repeat(32) }
  const file = (reference: string, key?: string) =>
    voucherDownload(
      { ...context, viewer: anonymousViewer },
      new URLSearchParams({ reference, ...(key === undefined ? {} : { key }) }),
    )
  expect(String((await file(one.reference.id, one.key))?.body).slice(0, 5)).toBe('%PDF-')
  expect(await file(one.reference.id)).toBeNull()
  expect(await file(one.reference.id, other.key)).toBeNull()
  expect(await file(one.reference.id, '')).toBeNull()
  // What was made by somebody who is signed in has no key at all.
  const { reference } = await ask({ method: 'OXXO' })
  expect(await file(reference.id, one.key)).toBeNull()
})
