import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { isClabe } from '@aquacis/kit/values/clabe.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type PspWorld, pspWorld } from '../../test/psp/psp-world.ts'
import { payer } from '../domain/reference/payer.ts'
import type { ChargeRequest, ProviderCharge, ProviderMethod, Psp, RawMessage } from './psp-port.ts'
import { type Psps, pspsOf } from './psps-of.ts'

let world: PspWorld
let psps: Psps

beforeAll(async () => {
  world = await pspWorld()
  psps = pspsOf({ settings: world.settings })
})
afterEach(async () => {
  await Promise.all((['conekta', 'femsa', 'codi'] as const).map((name) => world.behave(name, null)))
})
afterAll(() => world.close())

const soon = () => AbortSignal.timeout(10_000)

function requestOf(method: ProviderMethod, change: Partial<ChargeRequest> = {}): ChargeRequest {
  const expiresAt = method === 'CARD' ? null : new Date(Date.now() + 24 * 3_600_000)
  const concept = 'Agua, contrato 442761'
  return { key: randomUUID(), method, amount: centavos(226_20n), concept, payer, expiresAt, ...change }
}

async function charged(psp: Psp, request: ChargeRequest): Promise<ProviderCharge> {
  const outcome = await psp.charge(request, soon())
  expect(outcome).toMatchObject({ kind: 'charge' })
  if (outcome.kind !== 'charge') throw new Error('not charged')
  return outcome.charge
}

async function readOf(psp: Psp, orderId: string): Promise<ProviderCharge> {
  const outcome = await psp.read(orderId, soon())
  if (outcome.kind !== 'charge') throw new Error(`${orderId} is ${outcome.kind}`)
  return outcome.charge
}

/** Somebody pays a charge of a provider. */
async function pay(psp: Psp, { orderId }: ProviderCharge): Promise<void> {
  if (psp.name === 'codi') await world.control('POST', `codi/${orderId}/accept`)
  else {
    const all = await world.control<{ id: string; orderId: string }[]>('GET', 'charges?state=all')
    const charge = all.find((one) => one.orderId === orderId)
    await world.control('POST', `charges/${charge?.id}/pay`)
  }
}

describe.each([
  ['femsa', 'OXXO'],
  ['conekta', 'CASH_NETWORK'],
  ['conekta', 'SPEI'],
  ['codi', 'CODI'],
] as const)('%s, paid by %s', (name, method) => {
  const psp = () => {
    const found = psps.named(name)
    if (found === null) throw new Error(`${name} is not configured`)
    return found
  }

  test('a charge waits with what it is paid by, and is found by our key', async () => {
    const request = requestOf(method)
    const charge = await charged(psp(), request)
    expect(charge).toMatchObject({ key: request.key, state: 'PENDING', amount: 22620n, arrivals: [] })
    const { paying } = charge
    if (method === 'SPEI') expect(isClabe(paying.clabe ?? '')).toBe(true)
    else if (method === 'CODI') expect(JSON.parse(paying.codiPayload ?? '')).toMatchObject({ TYP: 20 })
    else expect(paying.barcode).toMatch(/^\d{14,30}$/)
    expect(await psp().find(request.key, soon())).toEqual({ kind: 'charge', charge })
    expect(await psp().find(randomUUID(), soon())).toEqual({ kind: 'absent' })
  })

  test('an amount that is paid arrives once, with what the provider keeps', async () => {
    const charge = await charged(psp(), requestOf(method))
    await pay(psp(), charge)
    const paid = await readOf(psp(), charge.orderId)
    expect(paid).toMatchObject({
      state: 'PAID',
      arrivals: [{ amount: 22620n, refunded: 0n, chargeback: null }],
    })
    const [arrival] = paid.arrivals
    expect(arrival?.form).toBe(method === 'SPEI' || method === 'CODI' ? '03' : '01')
    expect(arrival?.fee).toBeGreaterThanOrEqual(0n)
    expect(Math.abs((arrival?.paidAt.getTime() ?? 0) - Date.now())).toBeLessThan(10_000)
    expect(await psp().cancel(charge.orderId, soon())).toEqual({ kind: 'paid' })
  })

  test('what nobody wants any more cannot be paid', async () => {
    const charge = await charged(psp(), requestOf(method))
    expect(await psp().cancel(charge.orderId, soon())).toEqual({ kind: 'cancelled' })
    expect(await psp().cancel(charge.orderId, soon())).toEqual({ kind: 'cancelled' })
    expect(await readOf(psp(), charge.orderId)).toMatchObject({ state: 'CANCELLED', arrivals: [] })
    // Whoever transfers all the same has paid: what comes is kept. Elsewhere it is refused.
    if (method !== 'SPEI') await expect(pay(psp(), charge)).rejects.toThrow()
  })

  test('an answer that is lost may have been heard, and the charge is found', async () => {
    const request = requestOf(method)
    await world.behave(name, {
      mode: 'lost',
      times: 1,
      operation: name === 'codi' ? 'post /charges' : 'post /orders',
    })
    expect(await psp().charge(request, soon())).toMatchObject({ kind: 'silent', sent: true })
    expect(await psp().find(request.key, soon())).toMatchObject({
      kind: 'charge',
      charge: { key: request.key },
    })
  })

  test('who is not there did nothing; who fails may have', async () => {
    await world.behave(name, { mode: 'failing', times: 1 })
    expect(await psp().charge(requestOf(method), soon())).toMatchObject({ kind: 'silent', sent: true })
    const url = `http://127.0.0.1:${await freePort()}`
    const settings = { ...world.settings, [`AQUACIS_PAYMENTS_${name.toUpperCase()}_URL`]: url }
    const away = pspsOf({ settings }).named(name)
    expect(await away?.charge(requestOf(method), soon())).toMatchObject({ kind: 'silent', sent: false })
    const wrongKey = { ...world.settings, [`AQUACIS_PAYMENTS_${name.toUpperCase()}_KEY`]: 'wrong' }
    const locked = pspsOf({ settings: wrongKey }).named(name)
    expect(await locked?.charge(requestOf(method), soon())).toMatchObject({ kind: 'silent', sent: false })
  })

  test('an answer that says nothing of what was done is taken for no answer; who is too busy did nothing', async () => {
    for (const mode of ['mistaken', 'garbled'] as const) {
      const request = requestOf(method)
      await world.behave(name, { mode, times: 1 })
      expect(await psp().charge(request, soon())).toMatchObject({ kind: 'silent', sent: true })
      const kind = mode === 'garbled' ? 'charge' : 'absent'
      expect(await psp().find(request.key, soon())).toMatchObject({ kind })
    }
    await world.behave(name, { mode: 'busy', times: 2 })
    expect(await psp().charge(requestOf(method), soon())).toMatchObject({ kind: 'silent', sent: false })
    expect(await psp().find(randomUUID(), soon())).toMatchObject({ kind: 'silent' })
  })

  test('whoever waits too long is not told that nothing was done', async () => {
    await world.behave(name, { mode: 'slow', delayMs: 2_000, times: 1 })
    const outcome = await psp().charge(requestOf(method), AbortSignal.timeout(200))
    expect(outcome).toMatchObject({ kind: 'silent', sent: true, reason: 'no respondió a tiempo' })
  })

  test('money goes back once, however often it is asked for', async () => {
    const charge = await charged(psp(), requestOf(method))
    await pay(psp(), charge)
    const [arrival] = (await readOf(psp(), charge.orderId)).arrivals
    const { chargeId } = arrival ?? { chargeId: '' }
    const refund = { key: randomUUID(), orderId: charge.orderId, chargeId, amount: centavos(100_00n) }
    const order = { ...refund, refundedBefore: centavos(0n), reason: 'pagó dos veces' }
    for (let n = 0; n < 3; n += 1)
      expect(await psp().refund(order, soon())).toMatchObject({ kind: 'refunded' })
    expect((await readOf(psp(), charge.orderId)).arrivals[0]?.refunded).toBe(10_000n)
  })

  test('money went back only where the provider shows it, whatever it answered', async () => {
    const charge = await charged(psp(), requestOf(method))
    await pay(psp(), charge)
    const [arrival] = (await readOf(psp(), charge.orderId)).arrivals
    const { chargeId } = arrival ?? { chargeId: '' }
    const order = { orderId: charge.orderId, chargeId, amount: centavos(100_00n), reason: 'pagó dos veces' }
    const refund = { ...order, key: randomUUID(), refundedBefore: centavos(0n) }
    const operation = `post /${name === 'codi' ? 'charges/:id' : 'orders/{id}'}/refunds`
    await world.behave(name, { mode: 'mistaken', times: 1, operation })
    expect(await psp().refund(refund, soon())).toMatchObject({ kind: 'silent', sent: true })
    expect((await readOf(psp(), charge.orderId)).arrivals[0]?.refunded).toBe(0n)
    await world.behave(name, { mode: 'garbled', times: 1, operation })
    expect(await psp().refund(refund, soon())).toMatchObject({ kind: 'refunded' })
    expect(await psp().refund(refund, soon())).toMatchObject({ kind: 'refunded' })
    expect((await readOf(psp(), charge.orderId)).arrivals[0]?.refunded).toBe(10_000n)
  })

  test('what happened is in the list of what happened, since then', async () => {
    const since = new Date(Date.now() - 5_000)
    const charge = await charged(psp(), requestOf(method))
    await pay(psp(), charge)
    const told = await psp().noticesSince(since, soon())
    if (told.kind !== 'notices') throw new Error('not told')
    expect(told.notices.map(({ orderId }) => orderId)).toContain(charge.orderId)
    const later = await psp().noticesSince(new Date(Date.now() + 60_000), soon())
    expect(later).toEqual({ kind: 'notices', notices: [], next: null })
  })
})

describe('cards', () => {
  const psp = () => psps.named('conekta') as Psp
  const card = (token: string) => ({ kind: 'token' as const, token, returnUrl: 'https://a.example/regreso' })

  test('an approved card has paid at once; its token is of one use', async () => {
    const token = await world.cardToken()
    const charge = await charged(psp(), requestOf('CARD', { card: card(token) }))
    expect(charge).toMatchObject({
      state: 'PAID',
      arrivals: [{ amount: 22620n, form: expect.stringMatching(/^(04|28)$/) }],
    })
    expect(await psp().charge(requestOf('CARD', { card: card(token) }), soon())).toMatchObject({
      kind: 'refused',
    })
  })

  test('a card that was charged under a key is never said to be refused under it', async () => {
    const request = requestOf('CARD', { card: card(await world.cardToken()) })
    await charged(psp(), request)
    // The same request once more, as whatever stands between may repeat it: its token is of one use.
    expect(await psp().charge(request, soon())).toMatchObject({ kind: 'charge', charge: { state: 'PAID' } })
  })

  test('a declined card is a charge with its issuer’s reason', async () => {
    const token = await world.cardToken('4000000000000127')
    const charge = await charged(psp(), requestOf('CARD', { card: card(token) }))
    expect(charge).toMatchObject({
      state: 'DECLINED',
      declined: { code: 'insufficient_funds' },
      arrivals: [],
    })
  })

  test('a card whose bank wants to ask waits, and says where', async () => {
    const token = await world.cardToken('4000000000003220')
    const charge = await charged(psp(), requestOf('CARD', { card: card(token) }))
    expect(charge).toMatchObject({ state: 'PENDING', paying: { continueAt: expect.stringMatching(/^http/) } })
    expect(await psp().cancel(charge.orderId, soon())).toEqual({ kind: 'cancelled' })
    expect((await readOf(psp(), charge.orderId)).paying.continueAt).toBeNull()
  })

  test('the provider’s own page waits for any card', async () => {
    const hosted = {
      kind: 'hosted' as const,
      successUrl: 'https://a.example/si',
      failureUrl: 'https://a.example/no',
    }
    const charge = await charged(psp(), requestOf('CARD', { card: hosted }))
    expect(charge).toMatchObject({
      state: 'PENDING',
      paying: { continueAt: expect.stringContaining('http') },
    })
    // Taken back, it takes no card any more.
    expect(await psp().cancel(charge.orderId, soon())).toEqual({ kind: 'cancelled' })
    expect(await readOf(psp(), charge.orderId)).toMatchObject({
      state: 'CANCELLED',
      paying: { continueAt: null },
    })
  })

  test('a kept card is charged without its holder, and forgotten', async () => {
    const vault = psps.vault
    const key = randomUUID()
    const kept = await vault?.keep({ key, payer, token: await world.cardToken() }, soon())
    if (kept?.kind !== 'kept') throw new Error('not kept')
    expect(kept.card).toMatchObject({ lastFour: '4242', goodUntil: '2030-12' })
    const again = await vault?.keep({ key, payer, token: await world.cardToken() }, soon())
    expect(again).toMatchObject({ kind: 'kept', card: { customerId: kept.card.customerId } })
    const charge = await charged(psp(), requestOf('CARD', { card: { kind: 'kept', ...kept.card } }))
    expect(charge.state).toBe('PAID')
    expect(await vault?.forget(kept.card, soon())).toEqual({ kind: 'forgotten' })
    expect(await vault?.forget(kept.card, soon())).toEqual({ kind: 'forgotten' })
  })

  test('a bank’s dispute shows on what arrived, and its end', async () => {
    const charge = await charged(psp(), requestOf('CARD', { card: card(await world.cardToken()) }))
    const [arrival] = charge.arrivals
    await world.control('POST', `charges/${arrival?.chargeId}/chargeback`, {})
    expect((await readOf(psp(), charge.orderId)).arrivals[0]?.chargeback).toBe('OPEN')
    await world.control('POST', `charges/${arrival?.chargeId}/chargeback/won`)
    expect((await readOf(psp(), charge.orderId)).arrivals[0]?.chargeback).toBe('WON')
  })
})

describe('transfers', () => {
  const psp = () => psps.named('conekta') as Psp
  const transfer = (clabe: string | null, amount: number) => world.control('POST', 'spei', { clabe, amount })

  test('each transfer to a CLABE arrives as what it was: short, the rest, and once more', async () => {
    const charge = await charged(psp(), requestOf('SPEI'))
    const arrived = async () => {
      const { state, arrivals } = await readOf(psp(), charge.orderId)
      return [state, ...arrivals.map(({ amount }) => Number(amount))]
    }
    await transfer(charge.paying.clabe, 10_000)
    expect(await arrived()).toEqual(['PARTLY_PAID', 10_000])
    await transfer(charge.paying.clabe, 12_620)
    expect(await arrived()).toEqual(['PAID', 10_000, 12_620])
    await transfer(charge.paying.clabe, 22_620)
    expect(await arrived()).toEqual(['PAID', 10_000, 12_620, 22_620])
  })
})

describe.each(['conekta', 'femsa', 'codi'] as const)('messages of %s', (name) => {
  test('they come signed; what is changed, unsigned or a stranger’s is forged', async () => {
    const came: RawMessage[] = []
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const headers = request.headers as Record<string, string>
        came.push({ rawBody: Buffer.concat(parts), headers })
        response.writeHead(200).end()
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const psp = psps.named(name) as Psp
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`
    for (let n = 0; n < 2; n += 1) expect(await psp.listenAt(url, soon())).toEqual({ kind: 'listening' })
    const charge = await charged(psp, requestOf(psp.methods[0] as ProviderMethod))
    await pay(psp, charge)
    const told = await vi.waitFor(() => {
      const message = came.find(({ rawBody }) => /paid/.test(String(psp.noticeOf(rawBody)?.type)))
      if (message === undefined) throw new Error('not yet')
      return message
    })
    expect(psp.noticeOf(told.rawBody)).toMatchObject({ orderId: charge.orderId })
    expect(await psp.verify(told, soon())).toBe('genuine')
    const changed = Buffer.from(
      told.rawBody.toString().replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
    )
    expect(changed.equals(told.rawBody)).toBe(false)
    expect(await psp.verify({ ...told, rawBody: changed }, soon())).toBe('forged')
    expect(await psp.verify({ ...told, headers: {} }, soon())).toBe('forged')
    const before = came.length
    await world.control('POST', `webhooks/${name}/send`, { kind: 'forge' })
    const strange = await vi.waitFor(() => came[before] ?? Promise.reject(new Error('not yet')))
    expect(await psp.verify(strange, soon())).toBe('forged')
    server.closeAllConnections()
    server.close()
  })
})
