import { expect, test } from 'vitest'
import { type Answer, openShop, orderOf, type Shop } from './test/shop.ts'

const spei = { type: 'spei' }
const card = (token: string) => ({ type: 'card', token_id: token })

/** [amount, status] of an order's charges. */
async function chargesOf(shop: Shop, orderId: string): Promise<[number, string][]> {
  const { body } = await shop.ask('GET', `/conekta/orders/${orderId}`)
  return body.charges.data.map((one: Answer) => [one.amount, one.status])
}

async function tokenOf(shop: Shop, number: string): Promise<string> {
  const { body } = await shop.ask('POST', '/conekta/tokens', {
    card: { number, name: 'Ana Torres', cvc: '123', exp_month: '12', exp_year: '40' },
  })
  return body.id
}

test('a cash order is paid at a till, and the shop hears of it, signed', async () => {
  await using shop = await openShop()
  const made = await shop.ask('POST', '/conekta/orders', orderOf(20_000, { type: 'cash' }))
  expect(made.body.payment_status).toBe('pending_payment')
  const [charge] = made.body.charges.data
  expect(charge.payment_method.reference).toMatch(/^\d{20}$/)
  await shop.ask('POST', `/control/charges/${charge.id}/pay`)
  await shop.psp.idle()
  expect(new Set(shop.came.map(({ type }) => type))).toEqual(
    new Set(['order.created', 'order.pending_payment', 'charge.paid', 'order.paid']),
  )
  expect(shop.came.every(({ isSigned }) => isSigned)).toBe(true)
  const read = await shop.ask('GET', `/conekta/orders/${made.body.id}`)
  expect(read.body.payment_status).toBe('paid')
  const again = await shop.ask('POST', `/control/charges/${charge.id}/pay`)
  expect(again.status).toBe(409)
})

test('an OXXO order is paid at OXXO, with the fee of the published sample', async () => {
  await using shop = await openShop()
  const made = await shop.ask('POST', '/femsa/orders', orderOf(13_500, { type: 'cash' }))
  const [charge] = made.body.charges.data
  expect(charge.payment_method).toMatchObject({ store_name: 'OXXO', service_name: 'OxxoPay', type: 'oxxo' })
  expect(charge.payment_method.reference).toMatch(/^93000\d{9}$/)
  await shop.ask('POST', `/control/charges/${charge.id}/pay`)
  await shop.psp.idle()
  const paid = shop.came.find(({ type }) => type === 'charge.paid')
  expect(paid?.isSigned).toBe(true)
  expect(paid?.body.data.object).toMatchObject({ id: charge.id, status: 'paid', amount: 13_500, fee: 537 })
})

test('neither provider offers what it has not got', async () => {
  await using shop = await openShop()
  const speiAtFemsa = await shop.ask('POST', '/femsa/orders', orderOf(100, spei))
  expect([speiAtFemsa.status, speiAtFemsa.body.details[0].param]).toEqual([
    422,
    'charges.payment_method.type',
  ])
  const listed = await shop.ask('GET', '/femsa/orders')
  expect(listed.body.data).toEqual([])
})

test('a SPEI of the right amount pays its order, with a clave de rastreo', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(50_000, spei))
  const { clabe } = order.charges.data[0].payment_method
  expect(clabe).toMatch(/^646180\d{12}$/)
  const [arrival] = (await shop.ask('POST', '/control/spei', { clabe, amount: 50_000 })).body
  const { body: read } = await shop.ask('GET', `/conekta/orders/${order.id}`)
  expect(read.payment_status).toBe('paid')
  expect(read.charges.data[0].payment_method.tracking_code).toBe(arrival.trackingKey)
})

test('a SPEI that is short leaves the rest to be paid at the same CLABE', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(50_000, spei))
  const { clabe } = order.charges.data[0].payment_method
  await shop.ask('POST', '/control/spei', { clabe, amount: 20_000 })
  expect(await chargesOf(shop, order.id)).toEqual([
    [20_000, 'paid'],
    [30_000, 'pending_payment'],
  ])
  const half = await shop.ask('GET', `/conekta/orders/${order.id}`)
  expect(half.body.payment_status).toBe('partially_paid')
  await shop.ask('POST', '/control/spei', { clabe, amount: 30_000 })
  expect(await chargesOf(shop, order.id)).toEqual([
    [20_000, 'paid'],
    [30_000, 'paid'],
  ])
})

test('a SPEI that is over, and one that comes twice, are paid charges of what arrived', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(50_000, spei))
  const { clabe } = order.charges.data[0].payment_method
  await shop.ask('POST', '/control/spei', { clabe, amount: 60_000, times: 2 })
  expect(await chargesOf(shop, order.id)).toEqual([
    [60_000, 'paid'],
    [60_000, 'paid'],
  ])
})

test('where exactly the amount is wanted, any other SPEI goes back', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(50_000, spei))
  const { clabe } = order.charges.data[0].payment_method
  const [arrival] = (await shop.ask('POST', '/control/spei', { clabe, amount: 49_999, exactOnly: true })).body
  expect(arrival).toMatchObject({ outcome: 'returned', reason: 'amount_mismatch' })
  expect(await chargesOf(shop, order.id)).toEqual([[50_000, 'pending_payment']])
})

test('a SPEI to a cancelled order is money all the same', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(50_000, spei))
  await shop.ask('POST', `/conekta/orders/${order.id}/cancel`)
  const { clabe } = order.charges.data[0].payment_method
  await shop.ask('POST', '/control/spei', { clabe, amount: 50_000 })
  expect(await chargesOf(shop, order.id)).toEqual([
    [50_000, 'canceled'],
    [50_000, 'paid'],
  ])
})

test('a transfer to a customer’s own CLABE makes a paid order by itself', async () => {
  await using shop = await openShop()
  const person = { name: 'Luis Pérez', email: 'luis@example.mx', phone: '+524427654321' }
  const { body: customer } = await shop.ask('POST', '/conekta/customers', person)
  const path = `/conekta/customers/${customer.id}/payment_sources`
  const { body: source } = await shop.ask('POST', path, { type: 'spei_recurrent' })
  await shop.ask('POST', '/control/spei', { clabe: source.reference, amount: 12_300 })
  await shop.psp.idle()
  const paid = shop.came.find(({ type }) => type === 'order.paid')
  expect(paid?.body.data.object).toMatchObject({
    amount: 12_300,
    customer_info: { customer_id: customer.id },
  })
})

const numbers = [
  ['4242424242424242', 200, undefined],
  ['5555555555554444', 200, undefined],
  ['4000000000000002', 402, 'conekta.errors.processing.bank.declined'],
  ['4000000000000127', 402, 'conekta.errors.processing.bank.insufficient_funds'],
  ['4000000000000119', 402, 'conekta.errors.processing.bank.stolen_card'],
  ['4000000000000069', 402, 'conekta.errors.processing.bank.expired_card'],
] as const

test.for(numbers)('the card %s is answered with %i', async ([number, status, code]) => {
  await using shop = await openShop()
  const made = await shop.ask('POST', '/conekta/orders', orderOf(20_000, card(await tokenOf(shop, number))))
  expect(made.status).toBe(status)
  expect(made.body.details?.[0].code).toBe(code)
  const stored = await shop.ask('GET', '/conekta/orders?search=REF-1')
  expect(stored.body.data[0].payment_status).toBe(status === 200 ? 'paid' : 'declined')
  expect(JSON.stringify(stored.body)).not.toContain(number)
})

test('a declined order can be paid by another card', async () => {
  await using shop = await openShop()
  const refused = await shop.ask('POST', '/conekta/orders', orderOf(20_000, card('tok_test_card_declined')))
  const charge = { payment_method: card('tok_test_visa_4242') }
  const paid = await shop.ask('POST', `/conekta/orders/${refused.body.data.id}/charges`, charge)
  expect([paid.status, paid.body.status]).toEqual([200, 'paid'])
  const order = await shop.ask('GET', `/conekta/orders/${refused.body.data.id}`)
  expect(order.body.payment_status).toBe('paid')
})

test('a token is good for one charge', async () => {
  await using shop = await openShop()
  const token = await tokenOf(shop, '4242424242424242')
  await shop.ask('POST', '/conekta/orders', orderOf(100, card(token)))
  const again = await shop.ask('POST', '/conekta/orders', orderOf(100, card(token)))
  expect(again.body.details[0].code).toBe('conekta.errors.processing.tokenization.used')
})

test('the issuer answers the next card as the tester says', async () => {
  await using shop = await openShop()
  await shop.ask('PUT', '/control/cards/next', { answer: 'do_not_honor' })
  const first = await shop.ask('POST', '/conekta/orders', orderOf(100, card('tok_test_visa_4242')))
  const second = await shop.ask('POST', '/conekta/orders', orderOf(100, card('tok_test_visa_4242')))
  expect([first.status, second.status]).toEqual([402, 200])
})

test.for(['confirm', 'refuse'] as const)('3-D Secure waits for the holder to %s', async (outcome) => {
  await using shop = await openShop()
  const token = await tokenOf(shop, '4000000000003220')
  const asked = orderOf(100, card(token), { return_url: 'https://app.example.mx/pagar/1' })
  const { body: order } = await shop.ask('POST', '/conekta/orders', asked)
  const [charge] = order.charges.data
  expect(charge.status).toBe('pending_confirmation')
  expect(order.next_action.redirect_to_url).toEqual({
    url: `${shop.psp.url}/3ds/${charge.id}`,
    return_url: 'https://app.example.mx/pagar/1',
  })
  await shop.ask('POST', `/control/charges/${charge.id}/three-ds/${outcome}`)
  const { body: read } = await shop.ask('GET', `/conekta/orders/${order.id}`)
  expect(read.payment_status).toBe(outcome === 'confirm' ? 'paid' : 'declined')
  expect(read.next_action).toBeUndefined()
})

test('a refund in parts, and no centavo more than arrived', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask(
    'POST',
    '/conekta/orders',
    orderOf(20_000, card('tok_test_visa_4242')),
  )
  const path = `/conekta/orders/${order.id}/refunds`
  const part = await shop.ask('POST', path, { amount: 5_000, reason: 'requested_by_client' })
  expect([part.body.payment_status, part.body.amount_refunded]).toEqual(['partially_refunded', 5_000])
  const tooMuch = await shop.ask('POST', path, { amount: 15_001, reason: 'requested_by_client' })
  expect(tooMuch.status).toBe(422)
  const rest = await shop.ask('POST', path, { amount: 15_000, reason: 'requested_by_client' })
  expect(rest.body.payment_status).toBe('refunded')
  await shop.psp.idle()
  expect(shop.came.filter(({ type }) => type === 'charge.refunded')).toHaveLength(2)
})

test('a chargeback takes the money back; won, it returns', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask(
    'POST',
    '/conekta/orders',
    orderOf(20_000, card('tok_test_visa_4242')),
  )
  const balance = async () => (await shop.ask('GET', '/conekta/balance')).body.pending[0].amount
  const before = await balance()
  const path = `/control/charges/${order.charges.data[0].id}/chargeback`
  await shop.ask('POST', path, { reason: 'unrecognized' })
  const open = await shop.ask('GET', `/conekta/orders/${order.id}`)
  expect(open.body.payment_status).toBe('charged_back')
  expect(open.body.charges.data[0].chargeback).toMatchObject({
    status: 'action_required',
    reason: 'unrecognized',
  })
  expect(await balance()).toBe(before - 20_000)
  await shop.ask('POST', `${path}/won`)
  expect(await balance()).toBe(before)
  expect((await shop.ask('POST', `${path}/lost`)).status).toBe(409)
  await shop.psp.idle()
  const told = shop.came.map(({ type }) => type).filter((type) => type.startsWith('charge.chargeback'))
  expect(told.sort()).toEqual(['charge.chargeback.created', 'charge.chargeback.won'])
})

test('a reference that nobody paid expires when its time is over', async () => {
  await using shop = await openShop()
  const expires_at = Math.floor(Date.now() / 1000) + 3_600
  const { body: order } = await shop.ask('POST', '/femsa/orders', orderOf(100, { type: 'cash', expires_at }))
  await shop.ask('PUT', '/control/clock', { advanceMs: 3_601_000 })
  const { body: read } = await shop.ask('GET', `/femsa/orders/${order.id}`)
  expect(read.payment_status).toBe('expired')
  const late = await shop.ask('POST', `/control/charges/${order.charges.data[0].id}/pay`)
  expect(late.status).toBe(409)
})

test('an order that is authorised beforehand is taken by its capture', async () => {
  await using shop = await openShop()
  const asked = orderOf(100, card('tok_test_visa_4242'), { pre_authorize: true })
  const { body: order } = await shop.ask('POST', '/conekta/orders', asked)
  expect(order.payment_status).toBe('pre_authorized')
  const taken = await shop.ask('POST', `/conekta/orders/${order.id}/capture`, { amount: 100 })
  expect(taken.body.payment_status).toBe('paid')
})
