import { expect, test } from 'vitest'
import { openShop, orderOf, privateKey, publicKey } from '../test/shop.ts'

test('pages of orders meet without gap or overlap, forwards and back', async () => {
  await using shop = await openShop()
  const made: string[] = []
  for (let at = 0; at < 5; at += 1) {
    made.push((await shop.ask('POST', '/conekta/orders', orderOf(100 + at, { type: 'cash' }))).body.id)
  }
  const page = async (path: string) => (await shop.ask('GET', path)).body
  const ids = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => id)
  const first = await page('/conekta/orders?limit=2')
  const second = await page(first.next_page_url.slice(shop.psp.url.length))
  const third = await page(second.next_page_url.slice(shop.psp.url.length))
  expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(made.toReversed())
  expect([first.has_more, third.has_more, third.next_page_url]).toEqual([true, false, null])
  expect(ids(await page(third.previous_page_url.slice(shop.psp.url.length)))).toEqual(ids(second))
})

test('orders are found by state, time, and what somebody remembers of them', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(100, { type: 'spei' }))
  const count = async (query: string) => (await shop.ask('GET', `/conekta/orders?${query}`)).body.total
  expect(await count(`search=${order.charges.data[0].payment_method.clabe}`)).toBe(1)
  expect(await count('search=nobody')).toBe(0)
  expect(await count('payment_status=pending_payment')).toBe(1)
  expect(await count('payment_status=paid')).toBe(0)
  expect(await count(`created_at.gte=${order.created_at}`)).toBe(1)
  expect(await count(`created_at.gte=${order.created_at + 1}`)).toBe(0)
})

test('the public key opens the tokeniser alone, to any page in a browser', async () => {
  await using shop = await openShop()
  const ask = (path: string, key: string, scheme: 'Basic' | 'Bearer') =>
    fetch(shop.psp.url + path, {
      method: 'POST',
      headers: {
        authorization: `${scheme} ${scheme === 'Basic' ? Buffer.from(`${key}:`).toString('base64') : key}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        card: { number: '4242 4242 4242 4242', name: 'Ana', cvc: '123', exp_month: '12', exp_year: '40' },
      }),
    })
  const token = await ask('/conekta/tokens', publicKey, 'Basic')
  expect([token.status, token.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  expect((await ask('/conekta/tokens', publicKey, 'Bearer')).status).toBe(200)
  expect((await ask('/conekta/orders', publicKey, 'Bearer')).status).toBe(401)
  expect((await ask('/conekta/tokens', 'stranger', 'Bearer')).status).toBe(401)
  expect((await ask('/femsa/tokens', privateKey, 'Bearer')).status).toBe(404)
  const asked = await fetch(`${shop.psp.url}/conekta/tokens`, { method: 'OPTIONS' })
  expect(asked.headers.get('access-control-allow-headers')).toContain('authorization')
})

const malformed = [
  ['no customer', { currency: 'MXN', line_items: [] }, 'customer_info'],
  ['half a centavo', orderOf(0.5, { type: 'cash' }), 'line_items.0.unit_price'],
  [
    'an e-mail that is none',
    orderOf(100, { type: 'cash' }, { customer_info: { name: 'A', email: 'x', phone: '1' } }),
    'customer_info.email',
  ],
  [
    'a charge that ended yesterday',
    orderOf(100, { type: 'cash', expires_at: 1_000 }),
    'charges.payment_method.expires_at',
  ],
  ['a token that nobody made', orderOf(100, { type: 'card', token_id: 'tok_x' }), 'payment_method.token_id'],
] as const

test.for(malformed)('an order with %s is refused, and says where', async ([, body, param]) => {
  await using shop = await openShop()
  const refused = await shop.ask('POST', '/conekta/orders', body)
  expect([refused.status, refused.body.type]).toEqual([422, 'parameter_validation_error'])
  expect(refused.body.details[0].param).toBe(param)
  expect((await shop.ask('GET', '/conekta/orders')).body.total).toBe(0)
})

const numbers = [
  ['4242424242424241', 'card[card[number]]'],
  ['4242', 'card[card[number]]'],
] as const
test.for(numbers)(
  'the tokeniser refuses the number %s as the published sample does',
  async ([number, param]) => {
    await using shop = await openShop()
    const refused = await shop.ask('POST', '/conekta/tokens', {
      card: { number, name: 'Ana', cvc: '123', exp_month: '12', exp_year: '40' },
    })
    expect(refused.status).toBe(422)
    expect(refused.body.details[0]).toMatchObject({
      param,
      code: 'conekta.errors.parameter_validation.card.number',
    })
  },
)

const broken = [
  ['text', 'POST', '/femsa/orders', '{"currency":', 400, 'femsa.errors.parameter_validation.body'],
  [
    'too much',
    'POST',
    '/conekta/orders',
    `"${'x'.repeat(1_100_000)}"`,
    413,
    'conekta.errors.parameter_validation.body',
  ],
  ['nothing', 'POST', '/conekta/orders', '', 422, 'conekta.errors.parameter_validation.currency'],
  ['an address of nobody', 'POST', '/conekta/nothing', '{}', 404, 'conekta.errors.resource_not_found.route'],
] as const
test.for(broken)('%s is answered in the shape of the API', async ([, method, path, body, status, code]) => {
  await using shop = await openShop()
  const headers = { authorization: `Bearer ${privateKey}`, 'content-type': 'application/json' }
  const refused = await fetch(shop.psp.url + path, { method, body, headers })
  const answer = JSON.parse(await refused.text())
  expect([refused.status, answer.object, answer.details[0].code]).toEqual([status, 'error', code])
})

test('Digital FEMSA says no in codes of its own', async () => {
  await using shop = await openShop()
  const absent = await shop.ask('GET', '/femsa/orders/ord_x')
  expect(absent.body.details[0].code).toBe('femsa.errors.resource_not_found.entity')
})

test('what is not there is 404 in the words of the API', async () => {
  await using shop = await openShop()
  const absent = await shop.ask('GET', '/conekta/orders/ord_x')
  expect(absent.status).toBe(404)
  expect(absent.body.details[0]).toMatchObject({
    code: 'conekta.errors.resource_not_found.entity',
    debug_message: 'The object Order "ord_x" could not be found.',
  })
})
