import { expect, test } from 'vitest'
import { openShop, orderOf } from './test/shop.ts'

test('a cash order is paid at a till, and the shop hears of it, signed', async () => {
  await using shop = await openShop()
  const made = await shop.ask('POST', '/conekta/orders', orderOf(20_000, { type: 'cash' }))
  expect(made.status).toBe(200)
  expect(made.body.payment_status).toBe('pending_payment')
  const [charge] = made.body.charges.data
  expect(charge.payment_method.reference).toMatch(/^\d{20}$/)
  await shop.ask('POST', `/control/charges/${charge.id}/pay`, {})
  await shop.psp.idle()
  expect(new Set(shop.came.map(({ type }) => type))).toEqual(
    new Set(['order.created', 'order.pending_payment', 'charge.paid', 'order.paid']),
  )
  expect(shop.came.every(({ isSigned }) => isSigned)).toBe(true)
  const read = await shop.ask('GET', `/conekta/orders/${made.body.id}`)
  expect(read.body.payment_status).toBe('paid')
})

test('an OXXO order is paid at OXXO', async () => {
  await using shop = await openShop()
  const made = await shop.ask('POST', '/femsa/orders', orderOf(13_500, { type: 'cash' }))
  expect(made.status).toBe(200)
  const [charge] = made.body.charges.data
  expect(charge.payment_method).toMatchObject({ store_name: 'OXXO', service_name: 'OxxoPay', type: 'oxxo' })
  await shop.ask('POST', `/control/charges/${charge.id}/pay`, {})
  await shop.psp.idle()
  const paid = shop.came.find(({ type }) => type === 'charge.paid')
  expect(paid?.isSigned).toBe(true)
  expect(paid?.body.data.object).toMatchObject({ id: charge.id, status: 'paid', amount: 13_500, fee: 537 })
})

test('a SPEI order is paid by transfers in two parts', async () => {
  await using shop = await openShop()
  const made = await shop.ask('POST', '/conekta/orders', orderOf(50_000, { type: 'spei' }))
  const { clabe } = made.body.charges.data[0].payment_method
  await shop.ask('POST', '/control/spei', { clabe, amount: 20_000 })
  const half = await shop.ask('GET', `/conekta/orders/${made.body.id}`)
  expect(half.body.payment_status).toBe('partially_paid')
  await shop.ask('POST', '/control/spei', { clabe, amount: 30_000 })
  const whole = await shop.ask('GET', `/conekta/orders/${made.body.id}`)
  expect(whole.body.payment_status).toBe('paid')
  expect(
    whole.body.charges.data.map((one: { amount: number; status: string }) => [one.amount, one.status]),
  ).toEqual([
    [20_000, 'paid'],
    [30_000, 'paid'],
  ])
})

test('a card is charged at once; a declined one refuses the order', async () => {
  await using shop = await openShop()
  const paid = await shop.ask(
    'POST',
    '/conekta/orders',
    orderOf(20_000, { type: 'card', token_id: 'tok_test_visa_4242' }),
  )
  expect([paid.status, paid.body.payment_status]).toEqual([200, 'paid'])
  const refused = await shop.ask(
    'POST',
    '/conekta/orders',
    orderOf(20_000, { type: 'card', token_id: 'tok_test_insufficient_funds' }),
  )
  expect(refused.status).toBe(402)
  expect(refused.body.details[0].code).toBe('conekta.errors.processing.bank.insufficient_funds')
})
