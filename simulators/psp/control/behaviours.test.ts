import { expect, test } from 'vitest'
import { openShop, orderOf, privateKey } from '../test/shop.ts'

const cash = { type: 'cash' }

test('a charge may be made and its answer lost: it is found again by what the shop calls it', async () => {
  await using shop = await openShop()
  await shop.ask('PUT', '/control/behaviours/conekta', { mode: 'lost', times: 1, operation: 'post /orders' })
  const asked = orderOf(
    100,
    { type: 'card', token_id: 'tok_test_visa_4242' },
    { metadata: { reference_id: 'K-77' } },
  )
  await expect(shop.ask('POST', '/conekta/orders', asked)).rejects.toThrow('fetch failed')
  const { body } = await shop.ask('GET', '/conekta/orders?search=K-77')
  expect(body.data.map((one: { payment_status: string }) => one.payment_status)).toEqual(['paid'])
})

test('a charge may be made at once and answered too late', async () => {
  await using shop = await openShop()
  await shop.ask('PUT', '/control/behaviours/femsa', { mode: 'late', times: 1, delayMs: 60_000 })
  const patience = new AbortController()
  const silent = fetch(`${shop.psp.url}/femsa/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${privateKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(orderOf(100, cash)),
    signal: patience.signal,
  })
  await expect.poll(async () => (await shop.ask('GET', '/femsa/orders?search=REF-1')).body.total).toBe(1)
  patience.abort()
  await expect(silent).rejects.toThrow('aborted')
})

test('no key makes a repeated request one: asked twice, there are two orders', async () => {
  await using shop = await openShop()
  await shop.ask('POST', '/conekta/orders', orderOf(100, cash))
  await shop.ask('POST', '/conekta/orders', orderOf(100, cash))
  const { body } = await shop.ask('GET', '/conekta/orders')
  expect(body.total).toBe(2)
})

test('a provider that is down does nothing; a failing one answers 500', async () => {
  await using shop = await openShop()
  await shop.ask('PUT', '/control/behaviours/femsa', { mode: 'down', times: 1 })
  await expect(shop.ask('POST', '/femsa/orders', orderOf(100, cash))).rejects.toThrow('fetch failed')
  await shop.ask('PUT', '/control/behaviours/femsa', { mode: 'failing', times: 1 })
  expect((await shop.ask('POST', '/femsa/orders', orderOf(100, cash))).status).toBe(500)
  expect((await shop.ask('GET', '/femsa/orders')).body.total).toBe(0)
})
