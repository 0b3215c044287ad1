import { expect, test } from 'vitest'
import { openShop, orderOf, type Shop } from '../test/shop.ts'

async function pay(shop: Shop): Promise<void> {
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(20_000, { type: 'cash' }))
  await shop.psp.idle()
  shop.came.length = 0
  await shop.ask('POST', `/control/charges/${order.charges.data[0].id}/pay`)
}

test('a webhook is brought until it is answered with 200, each time longer after', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(20_000, { type: 'cash' }))
  await shop.psp.idle()
  shop.answers.push(500, 503, 302, 200)
  shop.came.length = 0
  await shop.ask('POST', `/conekta/events/${(await latestEvent(shop)).id}/resend`, { webhooks_ids: [] })
  await shop.psp.idle()
  expect(shop.came).toHaveLength(4)
  expect(new Set(shop.came.map(({ raw }) => raw)).size).toBe(1)
  const [first = 0, second = 0, third = 0] = shop.came
    .slice(1)
    .map(({ at }, index) => at - (shop.came[index]?.at ?? 0))
  expect(first).toBeGreaterThanOrEqual(19)
  expect(second).toBeGreaterThanOrEqual(39)
  expect(third).toBeGreaterThanOrEqual(79)
  const { body: event } = await shop.ask('GET', `/conekta/events/${(await latestEvent(shop)).id}`)
  expect(event.data.object.id).toBe(order.id)
  expect(event.webhook_logs.at(-1)).toMatchObject({ failed_attempts: 3, last_http_response_status: 200 })
})

async function latestEvent(shop: Shop): Promise<{ readonly id: string }> {
  const { body } = await shop.ask('GET', '/conekta/events')
  return body.data[0]
}

test('only the events that a webhook asked for are brought to it', async () => {
  await using shop = await openShop()
  const { body: hooks } = await shop.ask('GET', '/conekta/webhooks')
  await shop.ask('PUT', `/conekta/webhooks/${hooks.data[0].id}`, { subscribed_events: ['order.paid'] })
  await pay(shop)
  await shop.psp.idle()
  expect(shop.came.map(({ type }) => type)).toEqual(['order.paid'])
})

test('what was altered after it was signed bears no good signature', async () => {
  await using shop = await openShop()
  await shop.ask('PUT', '/control/webhooks', { mode: 'tamper', times: 20 })
  await pay(shop)
  await shop.psp.idle()
  expect(shop.came.map(({ isSigned }) => isSigned)).toEqual([false, false])
})

test('repeated, they are the same; dropped, they never come', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(20_000, { type: 'cash' }))
  await shop.psp.idle()
  shop.came.length = 0
  await shop.ask('PUT', '/control/webhooks', { mode: 'repeat', times: 2, copies: 3 })
  await shop.ask('POST', `/control/charges/${order.charges.data[0].id}/pay`)
  await shop.psp.idle()
  expect(shop.came).toHaveLength(6)
  expect(new Set(shop.came.map(({ body }) => body.id)).size).toBe(2)
  await shop.ask('PUT', '/control/webhooks', { mode: 'drop', times: 2 })
  await pay(shop)
  await shop.psp.idle()
  expect(shop.came.length).toBeLessThanOrEqual(2)
})

test('in another order, the last comes first', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(20_000, { type: 'cash' }))
  await shop.psp.idle()
  shop.came.length = 0
  await shop.ask('PUT', '/control/webhooks', { mode: 'reorder', times: 2 })
  await shop.ask('POST', `/control/charges/${order.charges.data[0].id}/pay`)
  await shop.psp.idle()
  expect(shop.came.map(({ type }) => type)).toEqual(['order.paid', 'charge.paid'])
})

test('a forged one is signed by a stranger, an oversized one is genuine and too large', async () => {
  await using shop = await openShop()
  await pay(shop)
  await shop.psp.idle()
  shop.came.length = 0
  await shop.ask('POST', '/control/webhooks/conekta/send', { kind: 'forge' })
  await shop.ask('POST', '/control/webhooks/conekta/send', { kind: 'oversize' })
  expect(shop.came.map(({ isSigned }) => isSigned)).toEqual([false, true])
  expect(shop.came[1]?.raw.length).toBeGreaterThan(3_000_000)
})
