import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { openShop, privateKey, type Shop } from '../test/shop.ts'

const asked = { reference: '0190b0a0-0000-7000-8000-000000000001', amount: 35_050, concept: 'Recibo 442761' }

interface Listener extends AsyncDisposable {
  readonly heard: { readonly type: string; readonly isSigned: boolean }[]
}

async function listen(shop: Shop): Promise<Listener> {
  const heard: Listener['heard'][number][] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const raw = Buffer.concat(parts)
      const seal = createHmac('sha256', privateKey).update(raw).digest('hex')
      const isSigned = request.headers['x-codi-signature'] === seal
      heard.push({ type: JSON.parse(raw.toString('utf8')).type, isSigned })
      response.end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await shop.ask('POST', '/codi/callbacks', { url: `http://127.0.0.1:${port}/codi` })
  return {
    heard,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('a request to pay has the square code of CoDi, and is one however often it is registered', async () => {
  await using shop = await openShop()
  const first = await shop.ask('POST', '/codi/charges', asked)
  const again = await shop.ask('POST', '/codi/charges', asked)
  expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id])
  expect(first.body.id).toMatch(/^[0-9a-f]{20}$/)
  const code = JSON.parse(first.body.payload)
  expect(code).toMatchObject({ TYP: 20, v: { DEV: expect.any(String) }, ic: { IDC: first.body.id, SER: 1 } })
  expect(Object.keys(code)).toEqual(['TYP', 'v', 'ic', 'CRY'])
  const found = await shop.ask('GET', `/codi/charges?reference=${asked.reference}`)
  expect(found.body.data).toEqual([again.body])
})

const ends = [
  ['accept', 'PAID', 'codi.paid'],
  ['reject', 'REJECTED', 'codi.rejected'],
  ['expire', 'EXPIRED', 'codi.expired'],
] as const

test.for(ends)(
  'when the payer’s app says %s, it is %s and called back, signed',
  async ([act, state, type]) => {
    await using shop = await openShop()
    await using listener = await listen(shop)
    const { body: charge } = await shop.ask('POST', '/codi/charges', asked)
    await shop.ask('POST', `/control/codi/${charge.id}/${act}`)
    await shop.psp.idle()
    expect(listener.heard).toEqual([{ type, isSigned: true }])
    expect((await shop.ask('GET', `/codi/charges/${charge.id}`)).body.state).toBe(state)
    expect((await shop.ask('POST', `/control/codi/${charge.id}/accept`)).status).toBe(409)
  },
)

test('what is paid is on the bank’s statement of the day, and goes back but once', async () => {
  await using shop = await openShop()
  const { body: charge } = await shop.ask('POST', '/codi/charges', asked)
  await shop.ask('POST', `/control/codi/${charge.id}/accept`)
  expect((await shop.ask('POST', `/codi/charges/${charge.id}/cancel`)).status).toBe(409)
  const refund = { amount: 5_000, reference: 'D-1' }
  const first = await shop.ask('POST', `/codi/charges/${charge.id}/refunds`, refund)
  const again = await shop.ask('POST', `/codi/charges/${charge.id}/refunds`, refund)
  expect(again.body).toEqual(first.body)
  const tooMuch = { amount: 30_051, reference: 'D-2' }
  expect((await shop.ask('POST', `/codi/charges/${charge.id}/refunds`, tooMuch)).status).toBe(409)
  const { body: statement } = await shop.ask('GET', '/bank/statements?format=csv')
  expect(statement).toContain(',350.50,1250350.50')
  expect(statement).toContain(',50.00,,1250300.50')
})

test('a request whose time is over expires by itself', async () => {
  await using shop = await openShop()
  const expires_at = Math.floor(Date.now() / 1000) + 60
  const { body: charge } = await shop.ask('POST', '/codi/charges', { ...asked, expires_at })
  await shop.ask('PUT', '/control/clock', { advanceMs: 61_000 })
  expect((await shop.ask('GET', `/codi/charges/${charge.id}`)).body.state).toBe('EXPIRED')
})

test('a stranger’s callback is signed with another key', async () => {
  await using shop = await openShop()
  await using listener = await listen(shop)
  await shop.ask('POST', '/codi/charges', asked)
  await shop.ask('POST', '/control/webhooks/codi/send', { kind: 'forge' })
  expect(listener.heard).toEqual([{ type: 'codi.paid', isSigned: false }])
})

test('without the key, or malformed, nothing is registered', async () => {
  await using shop = await openShop()
  expect((await fetch(`${shop.psp.url}/codi/charges`)).status).toBe(401)
  const wrong = await shop.ask('POST', '/codi/charges', { ...asked, amount: 1.5 })
  expect([wrong.status, wrong.body.code]).toEqual([422, 'malformed'])
})
